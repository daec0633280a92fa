using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis;

/// <summary>
/// Runs the rules over the playbook that a scenario makes, and keeps what the playbook as it stands does not have. A finding at an override
/// stands there; one elsewhere, which an override caused, names the scenario, and loses fixes that would change the playbook itself.
/// </summary>
internal static class VariantAnalysis
{
    public static void Run(BoundPlaybook playbook, BoundScenario scenario, ImmutableArray<IAnalysisRule> rules, DiagnosticBag diagnostics)
    {
        var known = diagnostics.ToImmutable().Select(PlaceOf).ToHashSet();
        var found = new DiagnosticBag(diagnostics.Source);
        var variant = playbook with { Root = scenario.Root, Tests = [] };
        foreach (var rule in rules.Where(rule => rule.SeesVariants)) rule.Analyze(variant, found);
        var own = new RelatedLocation(diagnostics.Source, scenario.Block.Syntax.Span, "in this scenario").Localized();
        var head = new RelatedLocation(diagnostics.Source, scenario.Block.HeadSpan, "in this scenario").Localized();
        foreach (var diagnostic in found.ToImmutable().Where(diagnostic => !known.Contains(PlaceOf(diagnostic))))
        {
            var isOwn = diagnostic.Source == own.Source && own.Span.Contains(diagnostic.Span);
            var safe = diagnostic with { Fixes = [.. diagnostic.Fixes.Where(fix => isOwn && fix.Edits.All(edit => own.Span.Contains(edit.Span)))] };
            diagnostics.Add(isOwn ? safe : safe.With(head));
        }
    }

    private static (string Code, string Path, TextSpan Span) PlaceOf(Diagnostic diagnostic) => (diagnostic.Code, diagnostic.Source.Path, diagnostic.Span);
}
