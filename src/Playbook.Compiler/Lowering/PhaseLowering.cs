using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Compiler.Lowering;

internal static class PhaseLowering
{
    public static PlanPhase Lower(BoundBlock phase)
    {
        var days = phase.Sound("runs")?.Get<PlanPeriod>("date_range");
        return new PlanPhase(phase.Name, days?.First, days?.Last, [.. phase.All<string>("allow", "activity").Select(EnumWords.To<Activity>)])
        {
            Gate = days is null ? LowerGate(phase) : null,
        };
    }

    private static PlanPhaseGate LowerGate(BoundBlock phase) => new()
    {
        After = phase.Reference("after", "phase"),
        Days = Days(phase, "lasts"),
        Done = phase.Sound("done")?.Get<PhaseCondition>("phase_condition"),
        TimeoutDays = Days(phase, "timeout"),
        OnTimeout = phase.Choice<OnTimeout>("on_timeout", "policy"),
        Next = phase.Reference("next", "phase"),
    };

    private static int? Days(BoundBlock phase, string keyword) =>
        phase.Find<Duration>(keyword, "duration") is { } length ? length.Days : null;
}
