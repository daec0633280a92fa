using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Syntax.Trees;

/// <summary>A node at its place in the file. Nodes are made when they are asked for; two asked for at one place are equal.</summary>
public abstract class SyntaxNode : IEquatable<SyntaxNode>
{
    private ImmutableArray<object> _children;
    private ImmutableArray<SyntaxNode> _nodes;

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

    /// <summary>The nodes below this node, in source order, without the tokens between them.</summary>
    public ImmutableArray<SyntaxNode> ChildNodes
    {
        get
        {
            if (_nodes.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref _nodes, MakeNodes());
            return _nodes;
        }
    }

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

    /// <summary>The tokens below this node, in source order; no nodes are made for it.</summary>
    public IEnumerable<SyntaxToken> DescendantTokens()
    {
        var position = Position;
        var open = new Stack<GreenElement>();
        open.Push(Green);
        while (open.TryPop(out var element))
        {
            if (element is GreenToken token)
            {
                yield return new SyntaxToken(token, position, Anchor);
                position += token.Width;
                continue;
            }

            var children = (element as GreenNode ?? ((GreenSubstitution)element).Original).Children;
            for (var i = children.Length - 1; i >= 0; i--) open.Push(children[i]);
        }
    }

    public IEnumerable<SyntaxNode> DescendantsAndSelf() => ChildNodes.SelectMany(child => child.DescendantsAndSelf()).Prepend(this);

    /// <summary>The exact source text of the node, trivia included.</summary>
    public string ToFullString() => Green.ToString();

    public override string ToString() => ToFullString()[Green.LeadingTriviaWidth..];

    public bool Equals(SyntaxNode? other) => other is not null && ReferenceEquals(Green, other.Green) && Position == other.Position;

    public override bool Equals(object? obj) => Equals(obj as SyntaxNode);

    public override int GetHashCode() => HashCode.Combine(Green, Position);

    /// <summary>The first token among the children; every node that asks for it has one.</summary>
    private protected SyntaxToken FirstToken
    {
        get
        {
            var position = Position;
            foreach (var child in Green.Children)
            {
                if (child is GreenToken token) return new SyntaxToken(token, position, Anchor);
                position += child.Width;
            }

            throw new InvalidOperationException($"A node of kind {Kind} has no token of its own.");
        }
    }

    private protected T? Child<T>(int skip = 0) where T : SyntaxNode
    {
        foreach (var child in ChildNodes)
            if (child is T node && skip-- == 0) return node;
        return null;
    }

    private protected ImmutableArray<T> ChildrenOf<T>() where T : SyntaxNode
    {
        var nodes = ImmutableArray.CreateBuilder<T>(ChildNodes.Length);
        foreach (var child in ChildNodes)
            if (child is T node) nodes.Add(node);
        return nodes.DrainToImmutable();
    }

    private ImmutableArray<SyntaxNode> MakeNodes()
    {
        var count = 0;
        foreach (var child in Green.Children)
            if (child is not GreenToken) count++;
        if (count == 0) return [];
        var nodes = ImmutableArray.CreateBuilder<SyntaxNode>(count);
        var position = Position;
        foreach (var child in Green.Children)
        {
            if (child is GreenNode node) nodes.Add(SyntaxFactory.Place(node, this, position));
            else if (child is GreenSubstitution word) nodes.Add(SyntaxFactory.Place(word, this, position));
            position += child.Width;
        }

        return nodes.MoveToImmutable();
    }

    private ImmutableArray<object> MakeChildren()
    {
        var children = ImmutableArray.CreateBuilder<object>(Green.Children.Length);
        var position = Position;
        var nodes = 0;
        foreach (var child in Green.Children)
        {
            children.Add(child is GreenToken token ? new SyntaxToken(token, position, Anchor) : ChildNodes[nodes++]);
            position += child.Width;
        }

        return children.MoveToImmutable();
    }
}
