using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Checks.Calendar;

/// <summary>What becomes of a touch at worst: nobody is held out, no budget is spent, nothing has run out.</summary>
/// <param name="Cadence">What asks for it.</param>
/// <param name="Asked">The minute at which it is asked for.</param>
/// <param name="Minute">The minute of the last decision: later, where it waited.</param>
/// <param name="Outcome">The last decision.</param>
/// <param name="Cap">The cap for which it waited last, or that stopped it; null for none.</param>
public sealed record TouchFate(PlanCadence Cadence, int Asked, int Minute, TouchOutcome Outcome, string? Cap)
{
    public bool GoesOut => Outcome == TouchOutcome.Touched;

    public bool HasWaited => Minute > Asked;

    /// <summary>A cap has no room for it, or none before the period ends.</summary>
    public bool IsLostToCap => Outcome is TouchOutcome.SkippedByCap or TouchOutcome.DroppedByCap || (Outcome == TouchOutcome.PeriodOver && Cap is not null);
}
