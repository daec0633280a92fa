using System.Collections.Immutable;

namespace Playbook.Syntax.Trees;

/// <summary>Elements side by side that belong into the node being built: what a rule gives for nothing, or for several. Never in a tree.</summary>
internal sealed class GreenSplice(ImmutableArray<GreenElement> elements) : GreenElement
{
    public static readonly GreenSplice Nothing = new([]);

    public ImmutableArray<GreenElement> Elements { get; } = elements;

    public override int Width => throw Misplaced();

    public override int LeadingTriviaWidth => throw Misplaced();

    public override bool ContainsErrors => throw Misplaced();

    public override void WriteTo(TextWriter writer) => throw Misplaced();

    private static InvalidOperationException Misplaced() => new("A splice is part of the node that it is built into, not of the tree.");
}
