using NodaTime;
using Playbook.Plan.Model;

namespace Playbook.Plan.Schedules;

/// <summary>The times of a schedule at which the quiet hours never let anything out.</summary>
public static class QuietSlots
{
    public static IEnumerable<LocalTime> SwallowedBy(PlanQuietHours quiet, IEnumerable<LocalTime> times) => times.Where(quiet.Contains);
}
