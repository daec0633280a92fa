using System.Collections.Immutable;

namespace Playbook.Compiler.Binding;

/// <summary>A scenario: the playbook with its overrides in place and without what it leaves out.</summary>
/// <param name="Block">The scenario as it is written.</param>
/// <param name="Root">The playbook that it makes.</param>
/// <param name="Overridden">The keys of the blocks and clauses that it sets.</param>
/// <param name="Without">The keys of the blocks and clauses that it leaves out.</param>
public sealed record BoundScenario(BoundBlock Block, BoundBlock Root, ImmutableHashSet<string> Overridden, ImmutableArray<string> Without)
{
    public string Name => Block.Name;
}
