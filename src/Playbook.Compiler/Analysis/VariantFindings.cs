using System.Collections.Immutable;
using System.Globalization;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis;

/// <summary>
/// What a scenario brings about, or makes worse. A finding at an override stands there; one elsewhere, which an override caused, names the scenario, and loses fixes
/// that would change the playbook itself.
/// </summary>
public static class VariantFindings
{
    /// <param name="scenario">The scenario.</param>
    /// <param name="found">What was found of the playbook that it makes.</param>
    /// <param name="asItStands">What was found of the playbook itself, which is not said again unless a figure grew.</param>
    /// <param name="source">The text of both.</param>
    public static IEnumerable<Diagnostic> Of(BoundScenario scenario, ImmutableArray<Diagnostic> found, ImmutableArray<Diagnostic> asItStands, SourceText source)
    {
        var known = asItStands.ToLookup(PlaceOf);
        var own = new RelatedLocation(source, scenario.Block.Syntax.Span, "in this scenario").Localized();
        var head = new RelatedLocation(source, scenario.Block.HeadSpan, "in this scenario").Localized();
        foreach (var diagnostic in found.Where(diagnostic => known[PlaceOf(diagnostic)].All(before => IsWorse(diagnostic, before))))
        {
            var isOwn = diagnostic.Source == own.Source && own.Span.Contains(diagnostic.Span);
            var safe = diagnostic with { Fixes = [.. diagnostic.Fixes.Where(fix => isOwn && fix.Edits.All(edit => own.Span.Contains(edit.Span)))] };
            yield return isOwn ? safe : safe.With(head);
        }
    }

    private static (string Code, string? Finder, string Path, TextSpan Span) PlaceOf(Diagnostic diagnostic) => (diagnostic.Code, diagnostic.Finder, diagnostic.Source.Path, diagnostic.Span);

    /// <summary>The same finding with a greater figure: more posts, more money.</summary>
    private static bool IsWorse(Diagnostic now, Diagnostic before) =>
        now.Arguments.Length == before.Arguments.Length && now.Arguments.Zip(before.Arguments).Any(pair => FigureOf(pair.First) > FigureOf(pair.Second));

    /// <summary><c>12 posts</c>, <c>31.50 CNY</c>; null for words and dates.</summary>
    private static decimal? FigureOf(Phrase argument) =>
        decimal.TryParse(argument.In(Language.En, PhraseCatalogue.Of(typeof(VariantFindings).Assembly)).Split(' ')[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var figure) ? figure : null;
}
