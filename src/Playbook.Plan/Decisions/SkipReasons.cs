using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Plan.Decisions;

/// <summary>From the policy's outcomes to the words of tests.</summary>
public static class SkipReasons
{
    /// <summary>Null for outcomes that are no reason to skip.</summary>
    public static SkipReason? Of(TouchOutcome outcome) => outcome switch
    {
        TouchOutcome.Touched or TouchOutcome.Delayed => null,
        TouchOutcome.SkippedByCap or TouchOutcome.DroppedByCap => SkipReason.Cap,
        TouchOutcome.DroppedByQuietHours => SkipReason.QuietHours,
        TouchOutcome.HeldOut => SkipReason.HeldOut,
        TouchOutcome.PhaseForbids => SkipReason.Phase,
        TouchOutcome.Left => SkipReason.Left,
        TouchOutcome.DoNotDisturb => SkipReason.DoNotDisturb,
        TouchOutcome.NotInSegment => SkipReason.NotInSegment,
        TouchOutcome.BudgetSpent => SkipReason.BudgetSpent,
        TouchOutcome.OfferExhausted => SkipReason.OfferExhausted,
        TouchOutcome.PeriodOver => SkipReason.PeriodOver,
        TouchOutcome.Forbidden => SkipReason.Forbid,
        TouchOutcome.StageForbids => SkipReason.Stage,
        _ => throw new InvalidOperationException($"There is no outcome {outcome}."),
    };
}
