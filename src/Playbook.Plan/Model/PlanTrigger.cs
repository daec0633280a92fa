using System.Collections.Immutable;
using NodaTime;

namespace Playbook.Plan.Model;

/// <summary>What sets a cadence off: the calendar, expanded to exact moments, or what happens to each member. A closed family.</summary>
public abstract record PlanTrigger
{
    private PlanTrigger() { }

    /// <summary>The exact moments of a trigger by the calendar, ascending; none for one that each member sets off.</summary>
    public ImmutableArray<OffsetDateTime> Moments => this switch
    {
        Weekly weekly => weekly.Slots,
        EveryWeeks weeks => weeks.Slots,
        Monthly monthly => monthly.Slots,
        Dated dated => dated.Slots,
        _ => [],
    };

    /// <summary><c>every Mon, Wed, Fri at 11:00</c>, and the exact moments that follow from it within the period.</summary>
    /// <param name="Days">Days of the week; all seven for <c>every day</c>.</param>
    /// <param name="Times">Local times of day, ascending.</param>
    /// <param name="Slots">The expanded moments, ascending; a time that daylight saving skips is moved to the next that exists.</param>
    public sealed record Weekly(ImmutableArray<IsoDayOfWeek> Days, ImmutableArray<LocalTime> Times, ImmutableArray<OffsetDateTime> Slots) : PlanTrigger;

    /// <summary><c>every 2 weeks on Mon at 10:00; from 2026-05-04</c>: the week of the anchor is the first.</summary>
    public sealed record EveryWeeks(int Weeks, LocalDate From, ImmutableArray<IsoDayOfWeek> Days, ImmutableArray<LocalTime> Times, ImmutableArray<OffsetDateTime> Slots) : PlanTrigger;

    /// <summary><c>on day 8 of month at 10:00</c></summary>
    public sealed record Monthly(ImmutableArray<int> Days, OnShortMonth OnShortMonth, ImmutableArray<LocalTime> Times, ImmutableArray<OffsetDateTime> Slots) : PlanTrigger;

    /// <summary><c>on 2026-05-01, 2d before 春节 at 10:00</c></summary>
    public sealed record Dated(ImmutableArray<PlanDay> Days, ImmutableArray<LocalTime> Times, ImmutableArray<OffsetDateTime> Slots) : PlanTrigger;

    /// <summary><c>due 5d after last order of fruit at 11:00</c>; no product means any order.</summary>
    public sealed record AfterLastOrder(int Days, string? Product, LocalTime At) : PlanTrigger;

    /// <summary><c>due 3d after join at 11:00</c></summary>
    public sealed record AfterJoin(int Days, LocalTime At) : PlanTrigger;

    /// <summary><c>due 2d before replenishment of rice at 11:00</c>: the product's cycle after the last order of it.</summary>
    /// <param name="Days">Days after the cycle ends; negative before.</param>
    /// <param name="Product">The product, which states its cycle.</param>
    /// <param name="At">The local time of day.</param>
    public sealed record Replenishment(int Days, string Product, LocalTime At) : PlanTrigger;

    /// <summary><c>due 1d before expiry of basket_20 at 11:00</c>: of a coupon that the member holds.</summary>
    public sealed record BeforeExpiry(int Days, string Offer, LocalTime At) : PlanTrigger;

    /// <summary><c>on event lesson_done</c>; no delay means at once.</summary>
    public sealed record OnEvent(string Event, Duration? Delay) : PlanTrigger;
}

/// <summary>What a monthly slot does in a month that lacks its day.</summary>
public enum OnShortMonth
{
    Skip,

    LastDay,
}
