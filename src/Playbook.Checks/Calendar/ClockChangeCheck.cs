using System.Collections.Immutable;
using NodaTime;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Schedules;
using Playbook.Plan.Values;

namespace Playbook.Checks.Calendar;

/// <summary>Slots at a time that daylight saving leaves out, which move, and at one that comes twice, of which the first counts.</summary>
internal sealed class ClockChangeCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Skipped = new("PB7108", Severity.Warning, typeof(ClockChangeCheck).Assembly);
    private static readonly DiagnosticDescriptor Twice = new("PB7109", Severity.Info, typeof(ClockChangeCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Skipped, Twice];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var zone = DateTimeZoneProviders.Tzdb[playbook.Plan.TimeZone];
        foreach (var cadence in playbook.Plan.Cadences)
        {
            var times = TimesOf(cadence.Trigger);
            foreach (var slot in cadence.Trigger.Moments)
            {
                var local = slot.LocalDateTime;
                if (times.Where(time => zone.MapLocal(local.Date + time).Count == 0).Select(time => local.Date + time).FirstOrDefault(Lands(slot, zone)) is var asked && asked != default)
                    diagnostics.Report(Skipped, playbook.Slots(cadence), cadence.Name, LocalMoment.Write(asked), $"{local.TimeOfDay:HH':'mm}", Fate(cadence.Trigger, local.TimeOfDay));
                if (zone.MapLocal(local).Count == 2)
                    diagnostics.Report(Twice, playbook.Slots(cadence), cadence.Name, LocalMoment.Write(local), $"{slot.Offset}");
            }
        }
    }

    private static Func<LocalDateTime, bool> Lands(OffsetDateTime slot, DateTimeZone zone) =>
        asked => SlotExpansion.Expand([asked.Date], [asked.TimeOfDay], zone)[0] == slot;

    /// <summary>Where the cadence has a slot at the minute to which it moves, the two are one.</summary>
    private static Phrase Fate(PlanTrigger trigger, LocalTime moved) => TimesOf(trigger).Contains(moved) ? "where it is one with the slot there" : "once, on that day";

    private static ImmutableArray<LocalTime> TimesOf(PlanTrigger trigger) => trigger switch
    {
        PlanTrigger.Weekly weekly => weekly.Times,
        PlanTrigger.EveryWeeks weeks => weeks.Times,
        PlanTrigger.Monthly monthly => monthly.Times,
        PlanTrigger.Dated dated => dated.Times,
        _ => [],
    };
}
