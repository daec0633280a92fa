namespace Playbook.Plan.TouchPolicy;

/// <summary>What becomes of a touch that a cadence asks for.</summary>
public enum TouchOutcome
{
    /// <summary>It goes out at the minute asked for.</summary>
    Touched,

    /// <summary>It waits, and is decided anew at the minute of the verdict.</summary>
    Delayed,

    /// <summary>A cap is full: it counts as not sent and is not retried.</summary>
    SkippedByCap,

    /// <summary>A cap is full: it is removed.</summary>
    DroppedByCap,

    /// <summary>It falls in quiet hours and is removed.</summary>
    DroppedByQuietHours,

    /// <summary>The member or group belongs to the holdout.</summary>
    HeldOut,

    /// <summary>No phase of that day allows it.</summary>
    PhaseForbids,

    /// <summary>The member is not in the group any more.</summary>
    Left,

    /// <summary>The member asked not to be messaged.</summary>
    DoNotDisturb,

    /// <summary>The member is not in the segment at the moment that counts.</summary>
    NotInSegment,

    /// <summary>A budget is spent until its window ends.</summary>
    BudgetSpent,

    /// <summary>The coupons or the stock that it would offer have run out for good.</summary>
    OfferExhausted,

    /// <summary>It waited until after the period.</summary>
    PeriodOver,

    /// <summary>The plan forbids to send this to the member before a condition holds.</summary>
    Forbidden,

    /// <summary>The stage of a journey in which the member is does not allow it.</summary>
    StageForbids,
}

/// <summary>The decision on one touch.</summary>
/// <param name="Outcome">Whether it goes out, waits, or why not.</param>
/// <param name="Minute">The minute asked for, or for a delayed touch the minute to which it moves (<see cref="CampaignCalendar"/>).</param>
/// <param name="Rule">Name of the cap or of the `forbid` that decided, if one did.</param>
public readonly record struct TouchVerdict(TouchOutcome Outcome, int Minute, string? Rule = null)
{
    public bool GoesOut => Outcome == TouchOutcome.Touched;
}
