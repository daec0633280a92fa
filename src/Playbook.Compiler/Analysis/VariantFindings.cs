using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis;

/// <summary>
/// What a scenario brings about. A finding at an override stands there; one elsewhere, which an override caused, names the scenario, and loses fixes
/// that would change the playbook itself.
/// </summary>
public static class VariantFindings
{
    /// <param name="scenario">The scenario.</param>
    /// <param name="found">What was found of the playbook that it makes.</param>
    /// <param name="asItStands">What was found of the playbook itself, which is not said again.</param>
    /// <param name="source">The text of both.</param>
    public static IEnumerable<Diagnostic> Of(BoundScenario scenario, ImmutableArray<Diagnostic> found, ImmutableArray<Diagnostic> asItStands, SourceText source)
    {
        var known = asItStands.Select(PlaceOf).ToHashSet();
        var own = new RelatedLocation(source, scenario.Block.Syntax.Span, "in this scenario").Localized();
        var head = new RelatedLocation(source, scenario.Block.HeadSpan, "in this scenario").Localized();
        foreach (var diagnostic in found.Where(diagnostic => !known.Contains(PlaceOf(diagnostic))))
        {
            var isOwn = diagnostic.Source == own.Source && own.Span.Contains(diagnostic.Span);
            var safe = diagnostic with { Fixes = [.. diagnostic.Fixes.Where(fix => isOwn && fix.Edits.All(edit => own.Span.Contains(edit.Span)))] };
            yield return isOwn ? safe : safe.With(head);
        }
    }

    private static (string Code, string Path, TextSpan Span) PlaceOf(Diagnostic diagnostic) => (diagnostic.Code, diagnostic.Source.Path, diagnostic.Span);
}
