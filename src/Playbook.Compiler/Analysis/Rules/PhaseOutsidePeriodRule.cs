using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Days of a phase that lie outside the period never come.</summary>
internal sealed class PhaseOutsidePeriodRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Outside = new("PB3105", Severity.Warning, typeof(PhaseOutsidePeriodRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Outside];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        if (playbook.Root.Sound("period") is not { } clause) return;
        var period = clause.Get<PlanPeriod>("date_range");
        foreach (var phase in playbook.Root.BlocksOf("phase"))
        {
            if (phase.Sound("runs") is not { } runs) continue;
            var days = runs.Get<PlanPeriod>("date_range");
            if (days.First >= period.First && days.Last <= period.Last) continue;
            diagnostics.Report(Outside, runs.Phrase!.Span, phase.Name, $"{period.First:uuuu-MM-dd} .. {period.Last:uuuu-MM-dd}");
        }
    }
}
