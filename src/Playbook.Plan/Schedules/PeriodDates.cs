using NodaTime;
using Playbook.Plan.Model;

namespace Playbook.Plan.Schedules;

/// <summary>The dates of a period that a schedule means, ascending, each once.</summary>
public static class PeriodDates
{
    public static IEnumerable<LocalDate> All(PlanPeriod period) => Enumerable.Range(0, Math.Max(0, period.Days)).Select(period.First.PlusDays);

    /// <summary><c>every Mon, Wed</c></summary>
    public static IEnumerable<LocalDate> Weekly(PlanPeriod period, IEnumerable<IsoDayOfWeek> days)
    {
        var wanted = days.ToHashSet();
        return All(period).Where(date => wanted.Contains(date.DayOfWeek));
    }

    /// <summary><c>every 2 weeks on Mon</c> <c>from 2026-05-04</c>: the week of the anchor is the first; weeks begin on Monday.</summary>
    public static IEnumerable<LocalDate> EveryWeeks(PlanPeriod period, int weeks, LocalDate from, IEnumerable<IsoDayOfWeek> days)
    {
        var monday = from.PlusDays(1 - (int)from.DayOfWeek);
        return Weekly(period, days).Where(date => date >= from && Period.DaysBetween(monday, date) / 7 % weeks == 0);
    }

    /// <summary><c>on day 8, 31 of month</c></summary>
    public static IEnumerable<LocalDate> Monthly(PlanPeriod period, IEnumerable<int> days, OnShortMonth onShortMonth)
    {
        var wanted = days.ToHashSet();
        return All(period).Where(date => wanted.Contains(date.Day)
            || (onShortMonth == OnShortMonth.LastDay && IsLastOfMonth(date) && wanted.Any(day => day > date.Day)));
    }

    /// <summary><c>on 2026-05-01, 2d before 春节</c></summary>
    public static IEnumerable<LocalDate> Named(PlanPeriod period, IEnumerable<PlanDay> days) =>
        days.SelectMany(day => Of(period, day)).Distinct().Order();

    private static IEnumerable<LocalDate> Of(PlanPeriod period, PlanDay day) => day switch
    {
        PlanDay.On on => on.Date >= period.First && on.Date <= period.Last ? [on.Date] : [],
        PlanDay.AtHoliday at => HolidayCatalogue.Find(at.Holiday) is { } holiday
            ? holiday.Within(period.First.PlusDays(-at.Offset), period.Last.PlusDays(-at.Offset)).Select(date => date.PlusDays(at.Offset))
            : throw new InvalidOperationException($"No holiday is called {at.Holiday}."),
        _ => throw new InvalidOperationException($"No such day: {day.GetType().Name}."),
    };

    private static bool IsLastOfMonth(LocalDate date) => date.Day == CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month);
}
