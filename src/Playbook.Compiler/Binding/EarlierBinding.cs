using System.Collections.Immutable;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>
/// What the binding of an earlier text found of the clauses in the playbook's body about which it had nothing to say. Where the declared
/// names are the same, a clause that an edit left alone means the same; only its place, and that of the names it mentions, is new.
/// </summary>
internal sealed class EarlierBinding(BindingContext context, WordCounts words)
{
    /// <summary>Kinds of which a phrase asks for more than the name: their declarations must be the same too.</summary>
    private static readonly ImmutableHashSet<string> s_read = ["attribute", "goal", "group", "survey"];

    private readonly Dictionary<GreenNode, KeptBlock> _blocks = [];
    private readonly Dictionary<GreenNode, KeptClause> _clauses = [];

    public WordCounts Words { get; } = words;

    public void Keep(ClauseSyntax syntax, BoundBlock block) => _blocks[syntax.Green] = block.Kept ?? KeptBlock.Of(block, context.Symbols);

    public void Keep(ClauseSyntax syntax, BoundClause clause) => _clauses[syntax.Green] = clause.Kept ?? KeptClause.Of(clause, context.Symbols);

    public KeptBlock? BlockOf(ClauseSyntax syntax) => _blocks.GetValueOrDefault(syntax.Green);

    public KeptClause? ClauseOf(ClauseSyntax syntax) => _clauses.GetValueOrDefault(syntax.Green);

    /// <summary>True where a phrase sees the same in both texts.</summary>
    public bool Fits(BindingContext now) => context.Currency == now.Currency && context.Symbols.IsLike(now.Symbols, s_read);
}
