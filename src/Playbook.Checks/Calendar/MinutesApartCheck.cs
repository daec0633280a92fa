using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
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
        foreach (var strand in touches.Groups.Concat(Members(playbook.Plan).SelectMany(both => touches.Members(both.Segment, both.Group))))
        {
            foreach (var (first, second) in Pairs([.. strand.Out]))
            {
                if (!RivalOffers.Are(playbook.Plan, first.Cadence, second.Cadence)) continue;
                var (one, other) = (first.Cadence.Name, second.Cadence.Name);
                if (said.Contains((other, one)) || !said.Add((one, other))) continue;
                Report(playbook, diagnostics, touches, strand, first, second);
            }
        }
    }

    private static IEnumerable<(TouchFate First, TouchFate Second)> Pairs(ImmutableArray<TouchFate> touched)
    {
        for (var second = 1; second < touched.Length; second++)
            for (var first = second - 1; first >= 0 && touched[second].Minute - touched[first].Minute <= Near; first--)
                yield return (touched[first], touched[second]);
    }

    /// <summary>Members whom rival offers may reach: by two messages to one segment, or by a message and a post; whose segments share members is not asked here.</summary>
    private static IEnumerable<(string Segment, string? Group)> Members(CampaignPlan plan) => plan.Cadences
        .Where(cadence => cadence.Action is PlanAction.Send)
        .SelectMany(send => plan.Cadences.Where(other => RivalOffers.Are(plan, send, other)).Select(other => Both((PlanAction.Send)send.Action, other.Action)))
        .OfType<(string, string?)>()
        .Distinct()
        .OrderBy(both => both.Item2 is not null);

    private static (string Segment, string? Group)? Both(PlanAction.Send send, PlanAction other) => other switch
    {
        PlanAction.Post post => (send.Segment, post.Group),
        PlanAction.Send second when second.Segment == send.Segment => (send.Segment, null),
        _ => null,
    };

    private static void Report(CheckedPlaybook playbook, DiagnosticBag diagnostics, TouchCalendar touches, TouchStrand strand, TouchFate first, TouchFate second) =>
        diagnostics.Add(Diagnostic
            .Create(Apart, diagnostics.Source, playbook.Slots(second.Cadence), Who(strand, touches), $"{second.Minute - first.Minute}", CadenceTouch.OfferOf(first.Cadence)!, touches.Calendar.At(first), CadenceTouch.OfferOf(second.Cadence)!, touches.Calendar.At(second))
            .With(diagnostics.Beside(playbook.Slots(first.Cadence), $"`{first.Cadence.Name}` goes out then"))
            .With(diagnostics.Beside(playbook.At("offer", CadenceTouch.OfferOf(first.Cadence)!, "price", "amount"), "this is offered first")));

    private static Phrase Who(TouchStrand strand, TouchCalendar touches) => strand switch
    {
        { Segment: null } => Phrase.Of($"the group `{strand.Group}`"),
        { Day: { } day } => Phrase.Of($"a member of `{strand.Segment}` who last ordered, or joined, on {touches.Calendar.DateOf(day * CampaignCalendar.MinutesPerDay)}"),
        { Group: null } => Phrase.Of($"a member of `{strand.Segment}`"),
        _ => Phrase.Of($"a member of `{strand.Segment}` in the group `{strand.Group}`"),
    };
}
