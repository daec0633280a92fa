using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Model;

namespace Playbook.Plan.Schedules;

/// <summary><c>every Mon, Wed, Fri at 11:00</c> → the exact moments within the period, ascending, each once.</summary>
public static class WeeklySchedule
{
    public static ImmutableArray<OffsetDateTime> Expand(
        PlanPeriod period, IEnumerable<IsoDayOfWeek> days, IEnumerable<LocalTime> times, DateTimeZone zone) =>
        SlotExpansion.Expand(PeriodDates.Weekly(period, days), times, zone);
}
