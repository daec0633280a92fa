using System.Collections.Immutable;
using Playbook.Checks.Conditions;
using Playbook.Diagnostics;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Checks.Calendar;

/// <summary>Two offers on the same thing reach the same people within minutes: 10 % by one message, 15 % by the next.</summary>
internal sealed class MinutesApartCheck : IPlanCheck
{
    private const int Near = 15;

    private static readonly DiagnosticDescriptor Apart = new("PB7106", Severity.Warning, typeof(MinutesApartCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Apart];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var touches = TouchCalendar.Of(playbook.Plan);
        var said = new HashSet<(string, string)>();
        foreach (var (strand, audience) in touches.Groups.Select(strand => (strand, (SharedAudience?)null)).Concat(SharedAudiences.Of(playbook, Near).SelectMany(audience => touches.Members(audience.Segments, audience.Group).Select(strand => (strand, (SharedAudience?)audience)))))
        {
            foreach (var (first, second) in Pairs([.. strand.Out]))
            {
                if (!RivalOffers.Are(playbook.Plan, first.Cadence, second.Cadence)) continue;
                var (one, other) = (first.Cadence.Name, second.Cadence.Name);
                if (said.Contains((other, one)) || !said.Add((one, other))) continue;
                Report(playbook, diagnostics, touches, (strand, audience), first, second);
            }
        }
    }

    private static IEnumerable<(TouchFate First, TouchFate Second)> Pairs(ImmutableArray<TouchFate> touched)
    {
        for (var second = 1; second < touched.Length; second++)
            for (var first = second - 1; first >= 0 && touched[second].Minute - touched[first].Minute <= Near; first--)
                yield return (touched[first], touched[second]);
    }

    private static void Report(CheckedPlaybook playbook, DiagnosticBag diagnostics, TouchCalendar touches, (TouchStrand Strand, SharedAudience? Audience) who, TouchFate first, TouchFate second) =>
        diagnostics.Add(Diagnostic
            .Create(Apart, diagnostics.Source, playbook.Slots(second.Cadence), Who(who.Strand, who.Audience, touches), $"{second.Minute - first.Minute}", CadenceTouch.OfferOf(first.Cadence)!, touches.Calendar.At(first), CadenceTouch.OfferOf(second.Cadence)!, touches.Calendar.At(second))
            .With(diagnostics.Beside(playbook.Slots(first.Cadence), $"`{first.Cadence.Name}` goes out then"))
            .With(diagnostics.Beside(playbook.At("offer", CadenceTouch.OfferOf(first.Cadence)!, "price", "amount"), "this is offered first"))
            .Showing(who.Audience?.Witness, playbook.At("cadence", second.Cadence.Name, "send", "post")));

    private static Phrase Who(TouchStrand strand, SharedAudience? audience, TouchCalendar touches) => (audience, strand.Day) switch
    {
        (null, _) => Phrase.Of($"the group `{strand.Group}`"),
        ({ Segments: [var one, var other] }, { } day) => Phrase.Of($"a member of `{one}` and `{other}` who last ordered, or joined, on {On(day, touches)}"),
        ({ Segments: [var one, var other] }, null) => Phrase.Of($"a member of `{one}` and `{other}`"),
        ({ Segments: [var one] }, { } day) => Phrase.Of($"a member of `{one}` who last ordered, or joined, on {On(day, touches)}"),
        ({ Segments: [var one], Group: { } group }, null) => Phrase.Of($"a member of `{one}` in the group `{group}`"),
        ({ } known, _) => Phrase.Of($"a member of `{known.Segments[0]}`"),
    };

    private static string On(int day, TouchCalendar touches) => touches.Calendar.DateOf(day * CampaignCalendar.MinutesPerDay);
}
