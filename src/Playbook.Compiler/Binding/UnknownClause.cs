using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>Says that a construct has no such clause, and which one was most likely meant.</summary>
internal static class UnknownClause
{
    /// <summary>Reports a keyword that the construct does not have; the result is the one that was most likely meant.</summary>
    public static string? Report(Construct construct, ClauseSyntax clause, BindingContext context, DiagnosticBag diagnostics)
    {
        var keyword = clause.Keyword.Value;
        var homes = LanguageCatalogue.ConstructsWith(keyword).Select(home => home.Keyword).Order(StringComparer.Ordinal).ToList();
        var nearest = homes.Count > 0 ? null : Spellchecker.Nearest(keyword, construct.Clauses.Select(known => known.Keyword));
        var advice = homes.Count > 0 ? Phrase.Of($"`{keyword}` belongs in {Phrase.AnyOf(homes.Select(home => Phrase.Of($"`{home}`")))}")
            : nearest is not null ? Phrase.Of($"the clause nearest to it is `{nearest}`")
            : $"`{construct.Keyword}` takes {Phrase.List(construct.Clauses.Select(known => Phrase.Of($"`{known.Keyword}`")))}";
        diagnostics.Add(context.Misspelt(BindingDiagnostics.UnknownClause, clause.Keyword.Span, nearest, keyword, construct.Keyword, advice));
        return nearest;
    }
}
