using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.Calendar;

/// <summary>A message that waits, for a cap or for the end of the quiet hours, and does not say when its segment is asked: as it falls due, or as it goes out.</summary>
internal sealed class UnsaidMomentCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Unsaid = new("PB7451", Severity.Info, typeof(UnsaidMomentCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Unsaid];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var touches = TouchCalendar.Of(playbook.Plan);
        if (touches.HasGates) return;
        foreach (var fates in touches.Segments.SelectMany(strand => strand.Fates).GroupBy(fate => fate.Cadence))
        {
            if (playbook.Root.Find("cadence", fates.Key.Name) is not { } block || block.Sound("evaluate") is not null) continue;
            if (fates.FirstOrDefault(fate => fate is { HasWaited: true, GoesOut: true }) is not { } late) continue;
            var segment = ((PlanAction.Send)fates.Key.Action).Segment;
            diagnostics.Add(Diagnostic
                .Create(Unsaid, diagnostics.Source, playbook.At("cadence", fates.Key.Name, "send"), fates.Key.Name, touches.Calendar.AskedAt(late), touches.Calendar.At(late), segment)
                .With(late.Cap is { } cap
                    ? diagnostics.Beside(playbook.At("cap", cap, "on_cap"), "it waits for this cap")
                    : diagnostics.Beside(playbook.Root.BlockOf("quiet_hours")?.HeadSpan ?? playbook.Root.HeadSpan, "the quiet hours are set here"))
                .WithAny(CheckFix.Into(block, diagnostics.Source, "evaluate at_send")));
        }
    }
}
