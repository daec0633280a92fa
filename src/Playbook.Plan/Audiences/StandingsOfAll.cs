using System.Collections.Frozen;
using NodaTime;
using Playbook.Plan.Decisions;
using Playbook.Plan.Members;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Plan.Audiences;

/// <summary>Works out where members stand among all who are in groups, for the conditions that ask for it.</summary>
public static class StandingsOfAll
{
    /// <param name="ground">The plan.</param>
    /// <param name="day">The local day: sizes are as of its midnight.</param>
    /// <param name="members">All members; enumerated only where a condition asks.</param>
    /// <returns>Null where no condition ranks or scores.</returns>
    public static Standings? Of(PolicyGround ground, int day, IEnumerable<AudienceMember> members)
    {
        var asked = Asked(ground.Plan);
        if (asked.Count == 0) return null;
        var sizes = asked.ToDictionary(quantity => quantity, _ => new List<decimal>());
        var doubts = new Doubts();
        foreach (var member in members)
        {
            if (member.History.HasLeft) continue;
            var state = new KnownMember(member.History, ground.Calendar, day * CampaignCalendar.MinutesPerDay, ground.OfferOf, doubts);
            var isInGroup = state.Has(MemberFlag.InGroup);
            foreach (var quantity in sizes.Keys.ToList())
            {
                if (isInGroup && SizeOf(quantity, state) is { } size) sizes[quantity].Add(size);

                // What is not known of one member is not known of the order of all.
                if (doubts.Take() != MissingFacts.None || !isInGroup) sizes.Remove(quantity);
            }
        }

        return new Standings(sizes.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Order().ToArray()), ground.Plan.Rfm?.Window);
    }

    private static HashSet<MemberQuantity> Asked(CampaignPlan plan)
    {
        var conditions = plan.Segments.Select(segment => segment.Predicate).Concat(plan.Forbids.Select(forbid => forbid.Before)).SelectMany(condition => condition.AndInner()).ToList();
        var ranked = conditions.OfType<MemberPredicate.Ranked>().Select(rank => rank.Quantity);
        var scored = conditions.OfType<MemberPredicate.Comparison>().Select(comparison => comparison.Quantity.Measure).Where(IsScore);
        return [.. ranked, .. plan.Rfm is { } rfm ? scored.Select(measure => Standings.Scored(measure, rfm.Window)) : []];
    }

    private static bool IsScore(MemberMeasure measure) => measure is MemberMeasure.RfmRecency or MemberMeasure.RfmFrequency or MemberMeasure.RfmMoney;

    private static decimal? SizeOf(MemberQuantity quantity, KnownMember member) =>
        IsScore(quantity.Measure) ? RankRule.SizeOf(quantity.Measure, quantity.Window ?? Duration.Zero, member) : QuantityEvaluator.Size(quantity, member);
}
