using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Checks.Calendar;

/// <summary>A cadence by the calendar none of whose slots falls where a phase allows what it says: a dead line.</summary>
internal sealed class NeverInPhaseCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Never = new("PB7105", Severity.Warning, typeof(NeverInPhaseCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Never];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        if (playbook.Plan.Phases.IsEmpty) return;
        var touches = TouchCalendar.Of(playbook.Plan);
        foreach (var fates in touches.Groups.Concat(touches.Segments).SelectMany(strand => strand.Fates).GroupBy(fate => fate.Cadence))
        {
            if (fates.Any(fate => fate.Outcome != TouchOutcome.PhaseForbids)) continue;
            var slots = fates.Select(fate => fate.Asked).Distinct().Order().ToList();
            var finding = Diagnostic.Create(Never, diagnostics.Source, playbook.Slots(fates.Key), fates.Key.Name, $"{slots.Count}", touches.Calendar.DateOf(slots[0]), touches.Calendar.DateOf(slots[^1]));
            diagnostics.Add(Allowing(playbook.Plan, fates.Key) is { } phase
                ? finding.With(diagnostics.Beside(playbook.At("phase", phase.Name, "runs"), "it would be allowed here"))
                : finding);
        }
    }

    private static PlanPhase? Allowing(CampaignPlan plan, PlanCadence cadence)
    {
        var request = CadenceTouch.At(cadence, 0);
        return plan.Phases.FirstOrDefault(phase => new TouchPolicy(plan with { Phases = [phase with { First = plan.Period.First, Last = plan.Period.Last, Gate = null }] })
            .DecideForAll(request, new WorstState(GroupPhase.None, [], [])) is null);
    }
}
