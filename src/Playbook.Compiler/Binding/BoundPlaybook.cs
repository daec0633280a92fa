using System.Collections.Immutable;
using Playbook.Compiler.Symbols;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>A playbook with its meaning, and each of its scenarios as the playbook that it makes of it.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Symbols">The declared names.</param>
/// <param name="Root">The playbook's block.</param>
/// <param name="Scenarios">The variants.</param>
public sealed record BoundPlaybook(SyntaxTree Tree, SymbolTable Symbols, BoundBlock Root, ImmutableArray<BoundScenario> Scenarios)
{
    /// <summary>Every test, once for each of its cases.</summary>
    public ImmutableArray<BoundTest> Tests { get; init; } = [];
}

/// <summary>A scenario: the playbook with its overrides in place, and the keys of the blocks that they touch.</summary>
public sealed record BoundScenario(string Name, BoundBlock Root, ImmutableHashSet<string> Overridden);
