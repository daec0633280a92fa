using System.Collections.Immutable;
using Playbook.Checks.Conditions;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Checks.Calendar;

/// <summary>
/// The messages that a member gets where it is more than three a week: of the histories that are counted the fullest week is said, with its lines, and a
/// member who is in all segments that they go to.
/// </summary>
internal sealed class BusyMemberCheck : IPlanCheck
{
    private const int Many = 3;

    private static readonly DiagnosticDescriptor Busy = new("PB7111", Severity.Info, typeof(BusyMemberCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Busy];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var touches = TouchCalendar.Of(playbook.Plan);
        (JointSegments Joint, TouchStrand Strand, ImmutableArray<TouchFate> Week)? worst = null;
        foreach (var joint in JointSegments.Of(playbook))
        {
            foreach (var strand in touches.Members(joint.Names, null).Concat(touches.Regulars(joint.Names)))
            {
                foreach (var week in strand.Out.GroupBy(fate => touches.Calendar.UnitStart(fate.Minute, WindowUnit.Week)).Where(week => week.Count() > Math.Max(Many, worst?.Week.Length ?? 0)))
                    worst = (joint, strand, [.. week]);
            }
        }

        if (worst is not var (all, member, together)) return;
        var finding = Diagnostic.Create(
            Busy,
            diagnostics.Source,
            playbook.Slots(together[0].Cadence),
            Who(all, together),
            $"{together.Length}",
            touches.Calendar.DateOf(touches.Calendar.UnitStart(together[0].Minute, WindowUnit.Week)),
            $"{Load.Most(member.Out, touches.Calendar, WindowUnit.Day)}",
            $"{Load.Most(member.Out, touches.Calendar, WindowUnit.Month)}");
        diagnostics.Add(Load.WithLines(finding, playbook, diagnostics, together).Showing(all.Witness, playbook.At("cadence", together[0].Cadence.Name, "send")));
    }

    private static Phrase Who(JointSegments joint, ImmutableArray<TouchFate> together) => joint.AreAll
        ? "a member who is in every segment"
        : Phrase.Of($"a member of {Phrase.List(together.Select(fate => ((PlanAction.Send)fate.Cadence.Action).Segment).Distinct(StringComparer.Ordinal).Select(name => Phrase.Of($"`{name}`")))}");
}
