using NodaTime;
using Playbook.Plan.Model;

namespace Playbook.Plan.TouchPolicy;

/// <summary>When a cadence asks for a touch at all, before the policy decides on it: its slots, the day after an order, who counts as a member by then.</summary>
public static class CadenceTiming
{
    /// <summary>The local day on which a cadence falls due that counts days from an order.</summary>
    public static int DueDay(int orderDay, int days) => orderDay + days;

    /// <summary>Cadences speak to those who joined before the day.</summary>
    public static bool CountsAsMember(int joinDay, int day) => joinDay < day;

    /// <summary>
    /// Whether a cadence asks at this minute. One that waits for an event is asked by <see cref="FollowsEvent"/>; one that waits for a coupon to
    /// expire is set off by what a member's day does not tell, and asks at none.
    /// </summary>
    /// <param name="plan">The plan, for the cycles of its products.</param>
    /// <param name="trigger">What sets it off.</param>
    /// <param name="calendar">The period.</param>
    /// <param name="minute">When.</param>
    /// <param name="from">The local day that it counts from, or null where there is none.</param>
    public static bool IsDue(CampaignPlan plan, PlanTrigger trigger, CampaignCalendar calendar, int minute, int? from) => DueFrom(plan, trigger) is { } due
        ? from is { } day && CampaignCalendar.Minute(DueDay(day, due.Days), due.At) == minute
        : trigger.Moments.Any(slot => calendar.Minute(slot.LocalDateTime) == minute);

    /// <summary>Whether a cadence asks at this minute because of one of the events that set it off.</summary>
    /// <param name="trigger">What sets it off.</param>
    /// <param name="events">The minutes at which the campaign was told of that event of the member.</param>
    /// <param name="minute">When.</param>
    public static bool FollowsEvent(PlanTrigger.OnEvent trigger, IEnumerable<int> events, int minute) => events.Any(told => told + Delay(trigger) == minute);

    /// <summary>The minute at which the segment is asked for: for a message that is decided at entry, that of the event.</summary>
    public static int EntryMinute(PlanCadence cadence, int minute) =>
        cadence is { EvaluateAt: EvaluateAt.Entry, Trigger: PlanTrigger.OnEvent trigger } ? minute - Delay(trigger) : minute;

    private static int Delay(PlanTrigger.OnEvent trigger) => trigger.Delay is { } delay ? (int)delay.TotalMinutes : 0;

    /// <summary>Days from the day that a cadence counts from to the day on which it falls due, and the time of that day; null for one that counts from none.</summary>
    public static (int Days, LocalTime At)? DueFrom(CampaignPlan plan, PlanTrigger trigger) => trigger switch
    {
        PlanTrigger.AfterLastOrder after => (after.Days, after.At),
        PlanTrigger.AfterJoin after => (after.Days, after.At),
        PlanTrigger.Replenishment cycle when plan.Products.FirstOrDefault(p => p.Name == cycle.Product)?.ReplenishEvery is { } every =>
            ((int)Math.Ceiling(every.TotalDays) + cycle.Days, cycle.At),
        _ => null,
    };
}
