using System.Collections.Immutable;
using NodaTime;
using NodaTime.TimeZones;

namespace Playbook.Plan.Schedules;

/// <summary>Dates and times of day → the exact moments, ascending, each once.</summary>
public static class SlotExpansion
{
    /// <summary>A local time that is skipped moves to the first that exists after the gap; one that comes twice takes the earlier.</summary>
    private static readonly ZoneLocalMappingResolver s_resolve =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    public static ImmutableArray<OffsetDateTime> Expand(IEnumerable<LocalDate> dates, IEnumerable<LocalTime> times, DateTimeZone zone)
    {
        var ordered = times.Distinct().Order().ToList();
        return
        [
            .. dates
                .SelectMany(date => ordered.Select(time => zone.ResolveLocal(date + time, s_resolve)))
                .DistinctBy(slot => slot.ToInstant())
                .Select(slot => slot.ToOffsetDateTime()),
        ];
    }
}
