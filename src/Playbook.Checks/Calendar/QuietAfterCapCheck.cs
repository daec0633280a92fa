using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Checks.Calendar;

/// <summary>A touch that waits for a cap until the quiet hours, and is dropped there, though its own slot lies outside of them.</summary>
internal sealed class QuietAfterCapCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Swallowed = new("PB7101", Severity.Warning, typeof(QuietAfterCapCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Swallowed];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var touches = TouchCalendar.Of(playbook.Plan);
        if (touches.HasGates) return;
        foreach (var fates in touches.Groups.Concat(touches.Segments).SelectMany(strand => strand.Fates.GroupBy(fate => fate.Cadence)))
        {
            ImmutableArray<TouchFate> lost = [.. fates.Where(fate => fate is { HasWaited: true, Outcome: TouchOutcome.DroppedByQuietHours })];
            if (lost is not [{ Cap: { } cap } first, ..]) continue;
            diagnostics.Add(Diagnostic
                .Create(Swallowed, diagnostics.Source, playbook.Slots(fates.Key), fates.Key.Name, $"{lost.Length}", $"{fates.Count()}", touches.Calendar.AskedAt(first), cap, touches.Calendar.At(first))
                .With(diagnostics.Beside(playbook.At("cap", cap, "on_cap"), "it waits for this cap"))
                .With(diagnostics.Beside(QuietLine(playbook), "the quiet hours are set here")));
        }
    }

    private static TextSpan QuietLine(CheckedPlaybook playbook) => playbook.Root.BlockOf("quiet_hours") is { } quiet ? quiet.Sound("between")?.Syntax.Span ?? quiet.HeadSpan : playbook.Root.HeadSpan;
}
