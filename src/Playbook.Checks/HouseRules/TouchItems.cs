using System.Collections.Immutable;
using NodaTime;
using Playbook.Checks.Calendar;
using Playbook.Compiler.HouseRules;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Checks.HouseRules;

/// <summary>The touches that go out at worst, of each group and of a member of each segment.</summary>
internal static class TouchItems
{
    private static readonly ImmutableArray<HouseValue> s_days = [HouseValue.None, .. ((string[])["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]).Select(HouseValue.Of)];

    public static IEnumerable<HouseItem> Of(CampaignPlan plan)
    {
        var touches = TouchCalendar.Of(plan);
        return touches.Groups.Concat(plan.Segments.SelectMany(segment => touches.Members([segment.Name], null))).SelectMany(strand => Of(plan, touches.Calendar, strand));
    }

    private static IEnumerable<HouseItem> Of(CampaignPlan plan, CampaignCalendar calendar, TouchStrand strand)
    {
        ImmutableArray<TouchFate> touched = [.. strand.Out];
        var (days, weeks, months) = (Counts(WindowUnit.Day), Counts(WindowUnit.Week), Counts(WindowUnit.Month));
        var nth = 0;
        for (var at = 0; at < touched.Length; at++)
        {
            var fate = touched[at];
            int? gap = at > 0 ? fate.Minute - touched[at - 1].Minute : null;
            nth = at > 0 && CampaignCalendar.DayOf(fate.Minute) == CampaignCalendar.DayOf(touched[at - 1].Minute) ? nth + 1 : 1;
            var (ofDay, place) = (nth, fate.Minute);
            yield return new HouseItem(fate.Cadence.Name, $"{fate.Cadence.Name}\n{strand.Group}\n{strand.Segment}", () => Say(calendar, strand, fate), word => word switch
            {
                "day" => s_days[(int)calendar.At(place).DayOfWeek],
                "date" => HouseValue.Of(HouseScale.Of(calendar.At(place).Date)),
                "day_of_month" => HouseValue.Of(calendar.At(place).Day),
                "time" => HouseValue.Of(HouseScale.Of(calendar.At(place).TimeOfDay)),
                "phase" => HouseValue.Of(strand.Phase ?? PhaseOf(plan, calendar.At(place).Date)),
                "cadence" => HouseValue.Of(fate.Cadence.Name),
                "touches_that_day" => HouseValue.Of(days[calendar.UnitStart(place, WindowUnit.Day)]),
                "touches_that_week" => HouseValue.Of(weeks[calendar.UnitStart(place, WindowUnit.Week)]),
                "touches_that_month" => HouseValue.Of(months[calendar.UnitStart(place, WindowUnit.Month)]),
                "nth_that_day" => HouseValue.Of(ofDay),
                "since_last" => gap is { } minutes ? HouseValue.Of(minutes * 60m) : HouseValue.Unlimited,
                "waited" => HouseValue.Of((fate.Minute - fate.Asked) * 60m),
                _ => CadenceItems.Shared(plan, fate.Cadence, word),
            })
            { Text = fate.Cadence.Message, Minute = place };
        }

        Dictionary<int, int> Counts(WindowUnit unit) => touched.CountBy(fate => calendar.UnitStart(fate.Minute, unit)).ToDictionary();
    }

    private static string? PhaseOf(CampaignPlan plan, LocalDate day) => plan.Phases.FirstOrDefault(phase => phase.First <= day && phase.Last >= day)?.Name;

    private static Phrase Say(CampaignCalendar calendar, TouchStrand strand, TouchFate fate) => strand switch
    {
        { Segment: null } => Phrase.Of($"the post of `{fate.Cadence.Name}` in the group `{strand.Group}` at {calendar.At(fate)}"),
        { Day: { } day } => Phrase.Of($"the message of `{fate.Cadence.Name}` at {calendar.At(fate)} to a member of `{strand.Segment}` who last ordered, or joined, on {calendar.DateOf(day * CampaignCalendar.MinutesPerDay)}"),
        _ => Phrase.Of($"the message of `{fate.Cadence.Name}` at {calendar.At(fate)} to a member of `{strand.Segment}`"),
    };
}
