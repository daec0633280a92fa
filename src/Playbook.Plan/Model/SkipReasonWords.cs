namespace Playbook.Plan.Model;

/// <summary>The words of reasons, in tests and in what is said of them: <c>not_in_segment</c>.</summary>
public static class SkipReasonWords
{
    public static string Of(SkipReason reason) => reason switch
    {
        SkipReason.NotDue => "not_due",
        SkipReason.NotJoined => "not_joined",
        SkipReason.Left => "left",
        SkipReason.NotInSegment => "not_in_segment",
        SkipReason.HeldOut => "held_out",
        SkipReason.DoNotDisturb => "do_not_disturb",
        SkipReason.QuietHours => "quiet_hours",
        SkipReason.Cap => "cap",
        SkipReason.Phase => "phase",
        SkipReason.BudgetSpent => "budget_spent",
        SkipReason.OfferExhausted => "offer_exhausted",
        SkipReason.PeriodOver => "period_over",
        SkipReason.Forbid => "forbid",
        SkipReason.Stage => "stage",
        SkipReason.NotEntered => "not_entered",
        SkipReason.NoRemedy => "no_remedy",
        _ => throw new InvalidOperationException($"There is no reason {reason}."),
    };
}
