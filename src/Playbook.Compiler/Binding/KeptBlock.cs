using System.Collections.Immutable;
using Playbook.Compiler.Symbols;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>A block about which binding had nothing to say, without its place.</summary>
/// <param name="Construct">The catalogue's entry.</param>
/// <param name="Name">Its name.</param>
/// <param name="Clauses">Its clauses, each with its index among all that stand between the braces.</param>
/// <param name="Blocks">The blocks inside, likewise.</param>
internal sealed record KeptBlock(Construct Construct, string Name, ImmutableArray<(KeptClause Clause, int At)> Clauses, ImmutableArray<(KeptBlock Block, int At)> Blocks)
{
    public static KeptBlock Of(BoundBlock block, SymbolTable symbols)
    {
        var written = block.Syntax.Block!.Clauses;
        return new KeptBlock(
            block.Construct,
            block.Name,
            [.. block.Clauses.Select(clause => (KeptClause.Of(clause, symbols), At(written, clause.Syntax)))],
            [.. block.Blocks.Select(inner => (Of(inner, symbols), At(written, inner.Syntax)))]);
    }

    private static int At(ImmutableArray<ClauseSyntax> written, ClauseSyntax clause)
    {
        for (var i = 0; i < written.Length; i++)
            if (ReferenceEquals(written[i], clause)) return i;
        throw new InvalidOperationException($"The clause at {clause.Position} does not stand in its block.");
    }
}
