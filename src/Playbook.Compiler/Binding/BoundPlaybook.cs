using System.Collections.Immutable;
using Playbook.Compiler.Modules;
using Playbook.Compiler.Symbols;
using Playbook.Syntax.Catalogue;

namespace Playbook.Compiler.Binding;

/// <summary>A playbook with its meaning, and each of its scenarios as the playbook that it makes of it.</summary>
/// <param name="Modules">The file and the libraries that it uses.</param>
/// <param name="Symbols">The declared names.</param>
/// <param name="Root">The playbook's block.</param>
/// <param name="Scenarios">The variants.</param>
public sealed record BoundPlaybook(ModuleSet Modules, SymbolTable Symbols, BoundBlock Root, ImmutableArray<BoundScenario> Scenarios)
{
    /// <summary>True for a library that is checked by itself: it has no plan.</summary>
    public bool IsLibrary => Root.Construct == LanguageCatalogue.Library;

    /// <summary>Every test, once for each of its cases.</summary>
    public ImmutableArray<BoundTest> Tests { get; init; } = [];

    /// <summary>How often each word stands in the files.</summary>
    internal WordCounts Words { get; init; } = WordCounts.None;

    /// <summary>The names of instances that came to nothing, because what stands in their <c>apply</c> is wrong.</summary>
    internal ImmutableHashSet<string> LostInstances { get; init; } = [];

    /// <summary>What the binding of a later text may take over.</summary>
    internal EarlierBinding? Kept { get; init; }
}
