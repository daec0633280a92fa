using System.Collections.Immutable;

namespace Playbook.Syntax.Trees;

/// <summary>An inner node of the position-free tree: a kind and its children in source order.</summary>
public sealed class GreenNode : GreenElement
{
    public GreenNode(NodeKind kind, ImmutableArray<GreenElement> children)
    {
        Kind = kind;
        Children = children;
        foreach (var child in children)
        {
            Width += child.Width;
            ContainsErrors |= child.ContainsErrors;
            var below = child switch { GreenNode node => node.Depth, GreenSubstitution word => word.Replacement.Depth, _ => 0 };
            if (below >= Depth) Depth = below + 1;
        }

        ContainsErrors |= kind == NodeKind.Skipped;
        LeadingTriviaWidth = children.IsEmpty ? 0 : children[0].LeadingTriviaWidth;
    }

    public NodeKind Kind { get; }

    public ImmutableArray<GreenElement> Children { get; }

    /// <summary>How many nodes lie below one another in it; the parser bounds it, so that walkers may recurse.</summary>
    public int Depth { get; } = 1;

    public override int Width { get; }

    public override int LeadingTriviaWidth { get; }

    public override bool ContainsErrors { get; }

    public override void WriteTo(TextWriter writer)
    {
        foreach (var child in Children) child.WriteTo(writer);
    }
}
