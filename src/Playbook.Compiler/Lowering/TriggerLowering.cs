using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Plan.Model;
using Playbook.Plan.Schedules;

namespace Playbook.Compiler.Lowering;

/// <summary>Lowers what sets a cadence off; slots by the calendar are expanded to exact moments.</summary>
internal static class TriggerLowering
{
    private const int LongestMonth = 31;

    private static readonly ImmutableArray<IsoDayOfWeek> EveryDay =
    [
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday,
    ];

    public static PlanTrigger Lower(BoundBlock cadence, PlanPeriod period, DateTimeZone zone)
    {
        if (cadence.Sound("due") is { } due) return LowerDue(cadence, due);
        return cadence.Reference("on", "event") is { } name
            ? new PlanTrigger.OnEvent(name, cadence.Find<Duration>("delay", "duration"))
            : LowerCalendar(cadence, period, zone);
    }

    /// <summary>The days that <c>except</c> takes out.</summary>
    public static ImmutableArray<PlanDay> Except(BoundBlock cadence) => [.. cadence.All<PlanDay>("except", "day").Distinct()];

    private static PlanTrigger LowerDue(BoundBlock cadence, BoundClause due)
    {
        var at = cadence.Get<LocalTime>("at", "time");
        if (due.Captures.Find<Duration>("since_join") is { } sinceJoin) return new PlanTrigger.AfterJoin(Days(sinceJoin), at);
        var days = Days(due.Get<Duration>("duration"));
        if (cadence.Reference("due", "offer") is { } offer) return new PlanTrigger.BeforeExpiry(days, offer, at);
        var product = cadence.Reference("due", "product");
        return due.Captures.TryFind<string>("side", out var side)
            ? new PlanTrigger.Replenishment(side == "before" ? -days : days, product!, at)
            : new PlanTrigger.AfterLastOrder(days, product, at);
    }

    private static int Days(Duration duration) => duration.Days;

    private static PlanTrigger LowerCalendar(BoundBlock cadence, PlanPeriod period, DateTimeZone zone)
    {
        var keyword = cadence.Sound("on") is null ? "every" : "on";
        ImmutableArray<LocalTime> times = [.. cadence.All<LocalTime>(keyword, "time").Distinct().Order()];
        var except = PeriodDates.Named(period, Except(cadence)).ToHashSet();
        if (keyword == "on")
        {
            ImmutableArray<PlanDay> named = [.. cadence.All<PlanDay>("on", "day").Distinct()];
            if (!named.IsEmpty) return new PlanTrigger.Dated(named, times, Slots(PeriodDates.Named(period, named)));
            ImmutableArray<int> stated = [.. cadence.All<int>("on", "day_of_month").Distinct().Order()];
            var policy = stated.IsEmpty ? OnShortMonth.LastDay : cadence.Choice<OnShortMonth>("on_short_month", "policy") ?? OnShortMonth.Skip;
            ImmutableArray<int> days = stated.IsEmpty ? [LongestMonth] : stated;
            return new PlanTrigger.Monthly(days, policy, times, Slots(PeriodDates.Monthly(period, days, policy)));
        }

        var weekdays = Weekdays(cadence);
        return cadence.Find<int>("every", "weeks") is { } weeks && cadence.Find<LocalDate>("from", "date") is { } from
            ? new PlanTrigger.EveryWeeks(weeks, from, weekdays, times, Slots(PeriodDates.EveryWeeks(period, weeks, from, weekdays)))
            : new PlanTrigger.Weekly(weekdays, times, Slots(PeriodDates.Weekly(period, weekdays)));

        ImmutableArray<OffsetDateTime> Slots(IEnumerable<LocalDate> dates) => SlotExpansion.Expand(dates.Where(date => !except.Contains(date)), times, zone);
    }

    private static ImmutableArray<IsoDayOfWeek> Weekdays(BoundBlock cadence)
    {
        var stated = cadence.All<IsoDayOfWeek>("every", "weekday");
        return stated.IsEmpty ? EveryDay : [.. stated.Distinct().Order()];
    }
}
