using Playbook.Plan.Model;

namespace Playbook.Plan.TouchPolicy;

/// <summary>When a cadence asks for a touch at all, before the policy decides on it: its slots, the day after an order, who counts as a member by then.</summary>
public static class CadenceTiming
{
    /// <summary>The local day on which a cadence falls due that counts days from an order.</summary>
    public static int DueDay(int orderDay, int days) => orderDay + days;

    /// <summary>Cadences speak to those who joined before the day.</summary>
    public static bool CountsAsMember(int joinDay, int day) => joinDay < day;

    /// <summary>Whether a cadence asks at this minute.</summary>
    /// <param name="trigger">What sets it off.</param>
    /// <param name="calendar">The period.</param>
    /// <param name="minute">When.</param>
    /// <param name="lastOrderDay">The local day of the member's last order that counts, or null where there was none.</param>
    public static bool IsDue(PlanTrigger trigger, CampaignCalendar calendar, int minute, int? lastOrderDay) => trigger switch
    {
        PlanTrigger.Weekly weekly => weekly.Slots.Any(slot => calendar.Minute(slot.LocalDateTime) == minute),
        PlanTrigger.AfterLastOrder after => lastOrderDay is { } day && CampaignCalendar.Minute(DueDay(day, after.Days), after.At) == minute,
        _ => throw new InvalidOperationException($"{trigger.GetType().Name} sets nothing off."),
    };
}
