using System.Collections.Immutable;
using Playbook.Compiler.Symbols;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Expansion;

/// <summary>All that a playbook says, as if it stood in one block: its own clauses, its libraries', and the instances of templates.</summary>
/// <param name="Head">The clause that opens the playbook, or the library where one is checked by itself.</param>
/// <param name="Clauses">The clauses, with words that <c>let</c> defines given their meaning.</param>
/// <param name="Symbols">What the clauses declare.</param>
internal sealed record ExpandedBody(ClauseSyntax Head, ImmutableArray<ClauseSyntax> Clauses, SymbolTable Symbols)
{
    /// <summary>The names of instances that came to nothing.</summary>
    public ImmutableHashSet<string> LostInstances { get; init; } = [];
}
