using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Syntax.Trees;

/// <summary>A node at its place in the file. Nodes are made when they are asked for; two asked for at one place are equal.</summary>
public abstract class SyntaxNode : IEquatable<SyntaxNode>
{
    private ImmutableArray<object> _children;

    private protected SyntaxNode(GreenNode green, SyntaxNode? parent, int position)
    {
        Green = green;
        Parent = parent;
        Position = position;
        Anchor = parent?.Anchor;
    }

    public GreenNode Green { get; }

    public SyntaxNode? Parent { get; }

    /// <summary>Offset of the leading trivia.</summary>
    public int Position { get; }

    public NodeKind Kind => Green.Kind;

    public bool ContainsErrors => Green.ContainsErrors;

    /// <summary>The span of the text, without leading trivia.</summary>
    public TextSpan Span => Anchor ?? TextSpan.FromBounds(Position + Green.LeadingTriviaWidth, Position + Green.Width);

    /// <summary>The word in whose place this node stands, where it is the meaning of a <c>let</c> or of a parameter.</summary>
    internal TextSpan? Anchor { get; set; }

    public TextSpan FullSpan => new(Position, Green.Width);

    public IEnumerable<SyntaxNode> ChildNodes => Children.OfType<SyntaxNode>();

    public IEnumerable<SyntaxToken> ChildTokens => Children.OfType<SyntaxToken>();

    /// <summary>Nodes and tokens below this node, in source order.</summary>
    public ImmutableArray<object> Children
    {
        get
        {
            if (_children.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref _children, MakeChildren());
            return _children;
        }
    }

    public IEnumerable<SyntaxToken> DescendantTokens()
    {
        foreach (var child in Children)
        {
            if (child is SyntaxToken token) yield return token;
            else foreach (var below in ((SyntaxNode)child).DescendantTokens()) yield return below;
        }
    }

    public IEnumerable<SyntaxNode> DescendantsAndSelf() => ChildNodes.SelectMany(child => child.DescendantsAndSelf()).Prepend(this);

    /// <summary>The exact source text of the node, trivia included.</summary>
    public string ToFullString() => Green.ToString();

    public override string ToString() => ToFullString()[Green.LeadingTriviaWidth..];

    public bool Equals(SyntaxNode? other) => other is not null && ReferenceEquals(Green, other.Green) && Position == other.Position;

    public override bool Equals(object? obj) => Equals(obj as SyntaxNode);

    public override int GetHashCode() => HashCode.Combine(Green, Position);

    private protected T? Child<T>() where T : SyntaxNode => ChildNodes.OfType<T>().FirstOrDefault();

    private ImmutableArray<object> MakeChildren()
    {
        var children = ImmutableArray.CreateBuilder<object>(Green.Children.Length);
        var position = Position;
        foreach (var child in Green.Children)
        {
            children.Add(child switch
            {
                GreenToken token => new SyntaxToken(token, position, Anchor),
                GreenSubstitution substitution => SyntaxFactory.Place(substitution, this, position),
                _ => SyntaxFactory.Place((GreenNode)child, this, position),
            });
            position += child.Width;
        }

        return children.MoveToImmutable();
    }
}
