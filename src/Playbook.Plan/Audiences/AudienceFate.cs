using Playbook.Plan.Decisions;
using Playbook.Plan.Members;
using Playbook.Plan.Model;

namespace Playbook.Plan.Audiences;

/// <summary>What becomes of one cadence for one member, as it is counted: each member has exactly one for each time at which the cadence asks.</summary>
/// <param name="Fate">Whether it goes out, waits beyond the day, or is skipped; meaningless where anything is missing.</param>
/// <param name="Because">Why it is skipped.</param>
/// <param name="Rule">The cap or the `forbid` that decided.</param>
/// <param name="Missing">What is not known of the member, so that nothing can be said.</param>
public readonly record struct AudienceFate(Fate Fate, SkipReason? Because, string? Rule, MissingFacts Missing)
{
    public bool IsKnown => Missing == MissingFacts.None;

    public bool IsSent => IsKnown && Fate == Fate.GoesOut;

    public static AudienceFate Of(Decision decision) => decision.IsKnown
        ? new AudienceFate(decision.Fate, decision.Because, decision.Rule, MissingFacts.None)
        : new AudienceFate(Fate.Skipped, null, null, decision.Missing);

    /// <summary>Its place in the order in which the policy asks: first those that are not asked at all, last those that get it.</summary>
    public int Step => this switch
    {
        { IsKnown: false } => 30,
        { Fate: Fate.GoesOut } => 40,
        { Fate: Fate.Waits } => 20,
        { Because: SkipReason.NotJoined } => 0,
        { Because: SkipReason.NotDue } => 1,
        { Because: SkipReason.PeriodOver } => 2,
        { Because: SkipReason.Phase } => 3,
        { Because: SkipReason.BudgetSpent } => 4,
        { Because: SkipReason.OfferExhausted } => 5,
        { Because: SkipReason.Left } => 6,
        { Because: SkipReason.NotInSegment } => 7,
        { Because: SkipReason.Stage } => 8,
        { Because: SkipReason.Forbid } => 9,
        { Because: SkipReason.HeldOut } => 10,
        { Because: SkipReason.DoNotDisturb } => 11,
        { Because: SkipReason.QuietHours } => 12,
        { Because: SkipReason.Cap } => 13,
        _ => 14,
    };
}
