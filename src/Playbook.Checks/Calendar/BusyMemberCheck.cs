using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Checks.Calendar;

/// <summary>The messages that a member gets who is in every segment, where it is more than three a week: of the histories that are counted the fullest week is said, with its lines.</summary>
internal sealed class BusyMemberCheck : IPlanCheck
{
    private const int Many = 3;

    private static readonly DiagnosticDescriptor Busy = new("PB7111", Severity.Info, typeof(BusyMemberCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Busy];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var touches = TouchCalendar.Of(playbook.Plan);
        (TouchStrand Strand, ImmutableArray<TouchFate> Week)? worst = null;
        foreach (var strand in touches.Members(null, null).Concat(touches.Regulars(null)))
        {
            foreach (var week in strand.Out.GroupBy(fate => touches.Calendar.UnitStart(fate.Minute, WindowUnit.Week)).Where(week => week.Count() > Math.Max(Many, worst?.Week.Length ?? 0)))
                worst = (strand, [.. week]);
        }

        if (worst is not var (member, together)) return;
        var finding = Diagnostic.Create(
            Busy,
            diagnostics.Source,
            playbook.Slots(together[0].Cadence),
            $"{together.Length}",
            touches.Calendar.DateOf(touches.Calendar.UnitStart(together[0].Minute, WindowUnit.Week)),
            $"{Load.Most(member.Out, touches.Calendar, WindowUnit.Day)}",
            $"{Load.Most(member.Out, touches.Calendar, WindowUnit.Month)}");
        diagnostics.Add(Load.WithLines(finding, playbook, diagnostics, together));
    }
}
