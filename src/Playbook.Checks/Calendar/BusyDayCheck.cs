using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Checks.Calendar;

/// <summary>The load of a group at worst, where it is more than three posts a day: said once a group, with its busiest day and the lines that make it.</summary>
internal sealed class BusyDayCheck : IPlanCheck
{
    private const int Many = 3;

    private static readonly DiagnosticDescriptor Busy = new("PB7110", Severity.Info, typeof(BusyDayCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Busy];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var touches = TouchCalendar.Of(playbook.Plan);
        foreach (var strands in touches.Groups.GroupBy(strand => strand.Group!, StringComparer.Ordinal))
        {
            var days = strands.SelectMany(strand => strand.Out.GroupBy(fate => CampaignCalendar.DayOf(fate.Minute))).OrderByDescending(day => day.Count()).ThenBy(day => day.Key);
            if (days.FirstOrDefault() is not { } worst || worst.Count() <= Many) continue;
            var finding = Diagnostic.Create(
                Busy,
                diagnostics.Source,
                playbook.Root.Find("group", strands.Key)?.HeadSpan ?? playbook.Root.HeadSpan,
                strands.Key,
                $"{worst.Count()}",
                touches.Calendar.DateOf(worst.Key * CampaignCalendar.MinutesPerDay),
                $"{strands.Max(strand => Load.Most(strand.Out, touches.Calendar, WindowUnit.Week))}",
                $"{strands.Max(strand => Load.Most(strand.Out, touches.Calendar, WindowUnit.Month))}");
            diagnostics.Add(Load.WithLines(finding, playbook, diagnostics, worst));
        }
    }
}
