using System.Collections.Immutable;
using NodaTime;
using NodaTime.TimeZones;
using Playbook.Plan.Model;

namespace Playbook.Plan.Schedules;

/// <summary><c>every Mon, Wed, Fri at 11:00</c> → the exact moments within the period, ascending, each once.</summary>
public static class WeeklySchedule
{
    /// <summary>A local time that is skipped moves to the first that exists after the gap; one that comes twice takes the earlier.</summary>
    private static readonly ZoneLocalMappingResolver s_resolve =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    public static ImmutableArray<OffsetDateTime> Expand(
        PlanPeriod period, IEnumerable<IsoDayOfWeek> days, IEnumerable<LocalTime> times, DateTimeZone zone)
    {
        var wanted = days.ToHashSet();
        var ordered = times.Distinct().Order().ToList();
        return
        [
            .. Enumerable.Range(0, Math.Max(0, period.Days))
                .Select(period.First.PlusDays)
                .Where(date => wanted.Contains(date.DayOfWeek))
                .SelectMany(date => ordered.Select(time => zone.ResolveLocal(date + time, s_resolve)))
                .DistinctBy(slot => slot.ToInstant())
                .Select(slot => slot.ToOffsetDateTime()),
        ];
    }
}
