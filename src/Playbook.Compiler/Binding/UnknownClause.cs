using System.Collections.Frozen;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>Says that a construct has no such clause, and which one was most likely meant.</summary>
internal static class UnknownClause
{
    /// <summary>What people begin a line with to say whom an offer is for.</summary>
    private static readonly FrozenSet<string> AudienceWords =
        ["only", "only_to", "audience", "for", "to", "target", "targets", "segment", "send", "send_to", "who", "members", "eligible", "limited_to", "给", "人群", "对象", "對象", "仅限", "僅限"];

    /// <summary>Reports a keyword that the construct does not have; the result is the one that was most likely meant.</summary>
    public static string? Report(Construct construct, ClauseSyntax clause, BindingContext context, DiagnosticBag diagnostics)
    {
        var keyword = clause.Keyword.Value;
        var homes = LanguageCatalogue.ConstructsWith(keyword).OrderBy(home => home.Keyword, StringComparer.Ordinal).ToList();
        var known = construct.Clauses.Select(clause => clause.Keyword).ToList();
        var speaksOfAudience = construct.Keyword == "offer" && AudienceWords.Contains(keyword);
        var nearest = speaksOfAudience ? null : NearWords.OfMeaning(keyword, known) ?? (homes.Count > 0 ? null : Spellchecker.Nearest(keyword, known));
        var advice = speaksOfAudience ? Phrase.Of($"who is sent an offer stands in a cadence: name a segment and write `{$"send {OfferName(clause)} to"} …` there")
            : homes.Count > 0 && nearest is null ? Phrase.Of($"`{keyword}` belongs in {Phrase.AnyOf(homes.Select(Home))}")
            : nearest is not null ? Phrase.Of($"the clause nearest to it is `{nearest}`")
            : $"`{construct.Keyword}` takes {Phrase.List(known.Select(word => Phrase.Of($"`{word}`")))}";
        diagnostics.Add(context.Misspelt(BindingDiagnostics.UnknownClause, clause.Keyword.Span, nearest, keyword, construct.Keyword, advice));
        return nearest;
    }

    private static Phrase Home(Construct home) => LanguageCatalogue.HomeOf(home) is { } outer ? Phrase.Of($"a `{home.Keyword}` of `{outer}`") : Phrase.Of($"`{home.Keyword}`");

    private static string OfferName(ClauseSyntax clause) => (clause.Parent as ClauseSyntax ?? clause.Parent?.Parent as ClauseSyntax)?.Head?.ToString().Trim() ?? "OFFER";
}
