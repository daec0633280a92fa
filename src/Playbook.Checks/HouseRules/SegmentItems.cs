using System.Collections.Immutable;
using Playbook.Checks.Calendar;
using Playbook.Checks.Conditions;
using Playbook.Compiler.HouseRules;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.HouseRules;

/// <summary>The segments.</summary>
internal static class SegmentItems
{
    public static IEnumerable<HouseItem> Of(CampaignPlan plan, PlanProofs proofs) => plan.Segments.Select(segment =>
        new HouseItem(segment.Name, segment.Name, () => Phrase.Of($"the segment `{segment.Name}`"), word => word switch
        {
            "cadences" => HouseValue.Of(Sends(plan, segment).Count()),
            "offers" => HouseValue.Of(Sends(plan, segment).Select(send => send.Offer).OfType<string>().Distinct(StringComparer.Ordinal).Count()),
            "most_per_day" => HouseValue.Of(Most(plan, segment, WindowUnit.Day)),
            "most_per_week" => HouseValue.Of(Most(plan, segment, WindowUnit.Week)),
            "terms" => HouseValue.Of(segment.Predicate.AndInner().Count(term => term is not (MemberPredicate.AllOf or MemberPredicate.AnyOf or MemberPredicate.Not))),
            "documented" => HouseValue.Of(segment.Doc is not null),
            _ => HouseItems.NoField(word),
        })
        {
            Uses = attribute => Speaks(plan, segment.Predicate, attribute, []),
            Proved = (word, others) => word switch
            {
                "overlaps" => Overlap(proofs, segment.Name, others),
                "completes" => proofs.Prover.IsNobody(others.Prepend(segment.Name).Select(name => (proofs.Segment(name), false))),
                _ => throw new InvalidOperationException($"No such question: {word}."),
            },
        });

    /// <summary>With the first that it overlaps with; else not decided where one of them is not.</summary>
    private static Answer Overlap(PlanProofs proofs, string segment, ImmutableArray<string> others)
    {
        ImmutableArray<Answer> answers = [.. others.Select(other => proofs.Overlap(segment, other))];
        return answers.FirstOrDefault(answer => answer.Verdict == Verdict.Yes) ?? answers.FirstOrDefault(answer => answer.Verdict == Verdict.NotDecided) ?? answers[0];
    }

    private static IEnumerable<PlanAction.Send> Sends(CampaignPlan plan, PlanSegment segment) =>
        plan.Cadences.Select(cadence => cadence.Action).OfType<PlanAction.Send>().Where(send => send.Segment == segment.Name);

    private static int Most(CampaignPlan plan, PlanSegment segment, WindowUnit unit)
    {
        var touches = TouchCalendar.Of(plan);
        return touches.Members([segment.Name], null).Select(strand => Load.Most(strand.Out, touches.Calendar, unit)).DefaultIfEmpty(0).Max();
    }

    private static bool Speaks(CampaignPlan plan, MemberPredicate condition, string attribute, HashSet<string> seen) => PredicateMentions.Of(condition).Any(mention =>
        (mention.Kind == "attribute" && mention.Name == attribute)
        || (mention is { Kind: "segment", Name: { } inner } && seen.Add(inner) && plan.Segments.FirstOrDefault(other => other.Name == inner) is { } named && Speaks(plan, named.Predicate, attribute, seen)));
}
