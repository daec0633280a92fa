using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Checks.Calendar;

/// <summary>A cadence that never goes out, as at each of its slots a cap has given its room to others: to earlier touches, or to posts of higher priority.</summary>
internal sealed class StarvedCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Starved = new("PB7103", Severity.Warning, typeof(StarvedCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Starved];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var touches = TouchCalendar.Of(playbook.Plan);
        if (touches.HasGates) return;
        var rooms = playbook.Plan.Caps.ToDictionary(cap => cap.Name, cap => new CapRoom(playbook.Plan, cap), StringComparer.Ordinal);
        foreach (var strand in touches.Groups.Concat(touches.Segments))
        {
            foreach (var fates in strand.Fates.GroupBy(fate => fate.Cadence).Where(IsStarved))
            {
                var first = fates.First(fate => fate.IsLostToCap);
                var cap = playbook.Plan.Caps.First(known => known.Name == first.Cap);
                var finding = Diagnostic.Create(Starved, diagnostics.Source, playbook.Slots(fates.Key), fates.Key.Name, $"{fates.Count(fate => fate.IsLostToCap)}", cap.Name, touches.Calendar.AskedAt(first))
                    .With(diagnostics.Beside(playbook.At("cap", cap.Name, "count"), "this cap has no room for it"));
                if (Taker(strand, first, cap, touches.Calendar) is { } taker)
                    finding = finding.With(diagnostics.Beside(playbook.Slots(taker.Cadence), $"{touches.Calendar.At(taker)}: `{taker.Cadence.Name}` takes the room"));
                var clause = playbook.Clause("cap", cap.Name, "count");
                diagnostics.Add(finding.WithAny(CheckFix.Rewrite(clause, diagnostics.Source, Wider(diagnostics, clause, rooms[cap.Name].For(fates.Key)))));
            }
        }
    }

    /// <summary>What no phase allows, or what the quiet hours drop, is not starved.</summary>
    internal static bool IsStarved(IEnumerable<TouchFate> fates) =>
        fates.Any(fate => fate.IsLostToCap) && !fates.Any(fate => fate.GoesOut);

    private static TouchFate? Taker(TouchStrand strand, TouchFate lost, PlanCap cap, CampaignCalendar calendar)
    {
        var start = calendar.WindowStart(lost.Asked, cap.Window);
        var counted = strand.Out.Where(fate => fate.Minute >= start && TouchPolicy.Counts(cap, CadenceTouch.KindOf(fate.Cadence), fate.Cadence.Name));
        return counted.LastOrDefault(fate => fate.Minute <= lost.Asked) ?? counted.FirstOrDefault();
    }

    /// <summary>The phrase of a cap with another count.</summary>
    private static string? Wider(DiagnosticBag diagnostics, BoundClause? clause, int? count)
    {
        if (count is null || clause?.Phrase is not { } phrase) return null;
        var text = diagnostics.Source.ToString(phrase.Span);
        return $"{count}{text.AsSpan(text.TakeWhile(c => char.IsAsciiDigit(c) || c == '_').Count())}";
    }
}
