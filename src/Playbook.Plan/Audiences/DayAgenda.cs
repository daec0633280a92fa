using System.Collections.Immutable;
using Playbook.Plan.Decisions;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Plan.Audiences;

/// <summary>
/// What may ask between a minute and the end of its day, by the minute; at the same minute by priority and then by name, as the simulator has it. A
/// cadence that each member sets off asks at its hour, whether it is due for somebody or not.
/// </summary>
public sealed class DayAgenda
{
    public DayAgenda(PolicyGround ground, int from)
    {
        From = from;
        End = (CampaignCalendar.DayOf(from) + 1) * CampaignCalendar.MinutesPerDay;
        Slots =
        [
            .. ground.Plan.Cadences.SelectMany(cadence => Moments(ground, cadence))
                .Where(moment => moment.Minute >= From && moment.Minute < End)
                .OrderBy(moment => moment.Minute)
                .ThenByDescending(moment => moment.Cadence.Priority ?? 0)
                .ThenBy(moment => moment.Cadence.Name, StringComparer.Ordinal),
        ];
        Idle = [.. ground.Plan.Cadences.Where(cadence => Slots.All(slot => slot.Cadence != cadence))];
    }

    public int From { get; }

    /// <summary>The first minute of the next day.</summary>
    public int End { get; }

    public ImmutableArray<CadenceMoment> Slots { get; }

    /// <summary>The cadences that do not ask any more on that day, or that wait for what no file tells.</summary>
    public ImmutableArray<PlanCadence> Idle { get; }

    private IEnumerable<CadenceMoment> Moments(PolicyGround ground, PlanCadence cadence)
    {
        var day = CampaignCalendar.DayOf(From);
        if (CadenceTiming.DueFrom(ground.Plan, cadence.Trigger) is { } due) return [new CadenceMoment(cadence, CampaignCalendar.Minute(day, due.At))];
        return cadence.Trigger.Moments.Select(slot => new CadenceMoment(cadence, ground.Calendar.Minute(slot.LocalDateTime), IsDue: true));
    }
}
