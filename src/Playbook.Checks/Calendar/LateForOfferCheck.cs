using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Checks.Calendar;

/// <summary>A touch that is asked for while its offer is open, waits for a cap or for the end of the quiet hours, and goes out when nobody can buy any more.</summary>
internal sealed class LateForOfferCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Late = new("PB7102", Severity.Warning, typeof(LateForOfferCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Late];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var touches = TouchCalendar.Of(playbook.Plan);
        if (touches.HasGates) return;
        var ends = playbook.Plan.Offers.Where(offer => CalendarWords.ClosesAt(offer) is not null).ToDictionary(offer => offer.Name, offer => touches.Calendar.Minute(CalendarWords.ClosesAt(offer)!.Value), StringComparer.Ordinal);
        foreach (var fates in touches.Groups.Concat(touches.Segments).SelectMany(strand => strand.Fates.GroupBy(fate => fate.Cadence)))
        {
            if (CadenceTouch.OfferOf(fates.Key) is not { } offer || !ends.TryGetValue(offer, out var end)) continue;
            ImmutableArray<TouchFate> late = [.. fates.Where(fate => fate.GoesOut && fate.Asked <= end && fate.Minute > end)];
            if (late is not [var first, ..]) continue;
            var awaited = first.Cap is { } cap ? Phrase.Of($"for the cap `{cap}`") : "for the end of the quiet hours";
            diagnostics.Add(Diagnostic
                .Create(Late, diagnostics.Source, playbook.Slots(fates.Key), fates.Key.Name, touches.Calendar.AskedAt(first), awaited, touches.Calendar.At(first), offer, $"{late.Length}")
                .With(diagnostics.Beside(playbook.At("offer", offer, "opens", "deadline"), "the offer ends here"))
                .With(Waiting(playbook, diagnostics, first)));
        }
    }

    private static RelatedLocation Waiting(CheckedPlaybook playbook, DiagnosticBag diagnostics, TouchFate late) => late.Cap is { } cap
        ? diagnostics.Beside(playbook.At("cap", cap, "on_cap"), "it waits for this cap")
        : diagnostics.Beside(playbook.Root.BlockOf("quiet_hours")?.HeadSpan ?? playbook.Root.HeadSpan, "it waits for the end of these");
}
