using System.Collections.Immutable;
using Playbook.Data.Orders;

namespace Playbook.Calibration.Histories;

/// <summary>The members of a log who are looked at: those whose first purchase fell in a span of days.</summary>
/// <param name="Log">The orders.</param>
/// <param name="Members">Their places in the log.</param>
public sealed record Cohort(OrderLog Log, ImmutableArray<int> Members)
{
    /// <summary>All whose first purchase was on one of these days, both included, counted from the log's first.</summary>
    public static Cohort Of(OrderLog log, int from, int to) =>
        new(log, [.. Enumerable.Range(0, log.Members.Length).Where(member => log.DaysOf(member) is [var first, ..] && first >= from && first <= to)]);

    /// <summary>At most so many of them, evenly spaced: members stand in the order of their identifiers, which say nothing of what they buy.</summary>
    public Cohort Thinned(int most) => Members.Length <= most ? this : this with { Members = Evenly.Spaced(Members, most) };

    /// <summary>Those who had bought by a day.</summary>
    public Cohort Until(int day) => this with { Members = [.. Members.Where(member => Log.DaysOf(member)[0] <= day)] };

    /// <summary>Histories as they stood at the end of a day, of members who had bought by then, in the cohort's order.</summary>
    public ImmutableArray<PurchaseHistory> Histories(LogClock clock, int end, PurchaseEffects? effects = null) =>
        [.. Members.Select(member => HistoryReader.Read(Log.DaysOf(member), clock, end) with
        {
            Group = effects?.Covariates?.GroupOf[member] ?? 0,
            Special = effects?.Calendar is { } calendar ? Special(Log.DaysOf(member)[1..], calendar, end) : 0,
        })];

    /// <summary>The days of all purchases after a member's first, until a day: member by member, ascending in each.</summary>
    public IEnumerable<int> Returns(int until)
    {
        foreach (var member in Members)
        {
            for (var i = 1; i < Log.DaysOf(member).Length && Log.DaysOf(member)[i] <= until; i++) yield return Log.DaysOf(member)[i];
        }
    }

    /// <summary>Days with an order of each member from a day to another, both included.</summary>
    public ImmutableArray<int> Orders(int from, int to) => [.. Members.Select(member => Count(Log.DaysOf(member), from, to))];

    private static int Special(ReadOnlySpan<int> days, CalendarDays calendar, int end)
    {
        var count = 0;
        foreach (var day in days)
        {
            if (day <= end && calendar.IsSpecial(day)) count++;
        }

        return count;
    }

    private static int Count(ReadOnlySpan<int> days, int from, int to)
    {
        var count = 0;
        foreach (var day in days)
        {
            if (day >= from && day <= to) count++;
        }

        return count;
    }
}
