using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Simulation.Engine;

/// <summary>What each day holds for groups of one kind, by the minute; at the same minute in the order of the plan.</summary>
internal sealed class Agenda
{
    private readonly AgendaItem[][] _days;
    private readonly int[] _habits;

    public Agenda(CampaignPlan plan, CampaignCalendar calendar, ImmutableArray<CadenceScript> cadences, int kind)
    {
        var items = cadences.Where(c => !c.IsPost || c.Kind == kind).SelectMany(c => Items(plan.Cadences[c.Index], c, calendar));
        var byDay = items.ToLookup(i => CampaignCalendar.DayOf(i.Minute));
        _days = [.. Enumerable.Range(0, calendar.Days).Select(day => byDay[day].OrderBy(i => i.Minute).ThenByDescending(i => cadences[i.Cadence].Priority).ThenBy(i => i.Cadence).ToArray())];

        int[] times = [.. _days.SelectMany(d => d).Where(i => cadences[i.Cadence].IsPost).Select(i => MinuteOfDay(i.Minute)).Distinct().Order()];
        _habits = new int[CampaignCalendar.MinutesPerDay];
        Array.Fill(_habits, -1);
        for (var habit = 0; habit < times.Length; habit++)
        {
            _habits[times[habit]] = habit;
        }

        Habits = times.Length;
    }

    /// <summary>Times of day at which something is ever posted.</summary>
    public int Habits { get; }

    public AgendaItem[] Of(int day) => _days[day];

    /// <summary>The habit of a minute, or −1 where nothing is regularly posted then.</summary>
    public int HabitAt(int minute) => _habits[MinuteOfDay(minute)];

    private static int MinuteOfDay(int minute) => minute - (CampaignCalendar.DayOf(minute) * CampaignCalendar.MinutesPerDay);

    /// <summary>Cadences that each member sets off are asked on every day; what the engine has no trigger for is never set off.</summary>
    private static IEnumerable<AgendaItem> Items(PlanCadence cadence, CadenceScript script, CampaignCalendar calendar) => cadence.Trigger switch
    {
        PlanTrigger.AfterLastOrder after => Daily(script, after.At, calendar.Days),
        PlanTrigger.AfterJoin after => Daily(script, after.At, calendar.Days),
        PlanTrigger.Replenishment cycle => Daily(script, cycle.At, calendar.Days),
        PlanTrigger.BeforeExpiry expiry => Daily(script, expiry.At, calendar.Days),
        _ => cadence.Trigger.Moments
            .Select(slot => new AgendaItem(calendar.Minute(slot.LocalDateTime), script.Index))
            .Where(item => item.Minute >= 0 && item.Minute < calendar.EndMinute),
    };

    private static IEnumerable<AgendaItem> Daily(CadenceScript script, LocalTime at, int days) =>
        script.Due < 0 ? [] : Enumerable.Range(0, days).Select(day => new AgendaItem(CampaignCalendar.Minute(day, at), script.Index));
}
