using System.Collections.Immutable;
using Playbook.Checks.Conditions;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.Calendar;

/// <summary>
/// Whom rival offers reach that may come within minutes of each other: by two messages, to one segment or to two that share members, or by a message and a
/// post. Of segments that nobody is in at once nothing is said; where that is not decided, that is.
/// </summary>
internal static class SharedAudiences
{
    public static IEnumerable<SharedAudience> Of(CheckedPlaybook playbook, int near)
    {
        var plan = playbook.Plan;
        var slots = new SlotDistance(plan, near);
        var sends = plan.Cadences.Index().Where(cadence => cadence.Item.Action is PlanAction.Send).ToList();
        ImmutableArray<(PlanCadence First, PlanCadence Second, ImmutableArray<string> Segments, string? Group)> pairs =
        [
            .. sends.SelectMany(send => plan.Cadences.Index()
                .Where(other => (other.Item.Action is PlanAction.Post || other.Index > send.Index) && RivalOffers.Are(plan, send.Item, other.Item) && slots.MayBeNear(send.Item, other.Item))
                .Select(other => Both(send.Item, other.Item)))
                .DistinctBy(pair => (string.Join('|', pair.Segments), pair.Group))
                .OrderBy(pair => pair.Group is not null).ThenBy(pair => pair.Segments.Length),
        ];
        var answers = PlanProofs.Ask(pairs, pair => Overlap(playbook.Proofs, pair.Segments, pair.Group));
        foreach (var (pair, answer) in pairs.Zip(answers))
        {
            if (answer.Fault is { } fault) playbook.Proofs.Leave(new OpenQuestion(playbook.Slots(pair.Second), playbook.Slots(pair.First), $"whether one member gets both `{pair.First.Name}` and `{pair.Second.Name}`", fault));
            if (answer.Verdict == Verdict.Yes) yield return new SharedAudience(pair.Segments, pair.Group, answer.Witness);
        }
    }

    private static (PlanCadence First, PlanCadence Second, ImmutableArray<string> Segments, string? Group) Both(PlanCadence send, PlanCadence other)
    {
        var segment = ((PlanAction.Send)send.Action).Segment;
        return other.Action switch
        {
            PlanAction.Post post => (send, other, [segment], post.Group),
            PlanAction.Send second when second.Segment != segment => (send, other, string.CompareOrdinal(segment, second.Segment) < 0 ? [segment, second.Segment] : [second.Segment, segment], null),
            _ => (send, other, [segment], null),
        };
    }

    private static Answer Overlap(PlanProofs proofs, ImmutableArray<string> segments, string? group) => group is null
        ? proofs.Overlap(segments[0], segments[^1])
        : proofs.Prover.Overlap(proofs.Segment(segments[0]), proofs.Prover.Read(new MemberPredicate.AllOf([new MemberPredicate.Flag(MemberFlag.InGroup), new MemberPredicate.FactIn(MemberFact.Group, [group])])));
}
