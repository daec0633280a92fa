using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis;

/// <summary>Runs the rules over the playbook that a scenario makes, and keeps what the playbook as it stands does not have.</summary>
internal static class VariantAnalysis
{
    public static void Run(BoundPlaybook playbook, BoundScenario scenario, ImmutableArray<IAnalysisRule> rules, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag(diagnostics.Source);
        var variant = playbook with { Root = scenario.Root, Tests = [] };
        foreach (var rule in rules.Where(rule => rule.SeesVariants)) rule.Analyze(variant, found);
        foreach (var finding in VariantFindings.Of(scenario, found.ToImmutable(), diagnostics.ToImmutable(), diagnostics.Source)) diagnostics.Add(finding);
    }
}
