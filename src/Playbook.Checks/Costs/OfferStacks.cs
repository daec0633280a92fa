using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Model;

namespace Playbook.Checks.Costs;

/// <summary>Which offers may meet on one order: each allows the other by <c>stacks with</c>, from either side, there is a moment at which both can be used, and somebody who can have both.</summary>
internal static class OfferStacks
{
    private const int Most = 4;

    /// <summary>Every set of up to four, the smaller ones first.</summary>
    public static IEnumerable<ImmutableArray<PlanOffer>> Of(CampaignPlan plan, OfferAudiences audiences)
    {
        List<ImmutableArray<PlanOffer>> sets = [.. plan.Offers.Select(offer => ImmutableArray.Create(offer))];
        for (var at = 0; at < sets.Count; at++)
        {
            var set = sets[at];
            if (set.Length == Most) continue;
            var last = plan.Offers.IndexOf(set[^1]);
            sets.AddRange(plan.Offers.Skip(last + 1).Where(other => set.All(offer => Stack(offer, other) && Meet(offer, other, plan) && audiences.CanMeet(offer, other))).Select(set.Add));
        }

        return sets;
    }

    public static bool Stack(PlanOffer one, PlanOffer other) =>
        one.StacksWith.Contains(other.Name, StringComparer.Ordinal) || other.StacksWith.Contains(one.Name, StringComparer.Ordinal);

    private static bool Meet(PlanOffer one, PlanOffer other, CampaignPlan plan)
    {
        var (from, to) = Usable(one, plan);
        var (otherFrom, otherTo) = Usable(other, plan);
        return from <= otherTo && otherFrom <= to;
    }

    /// <summary>A coupon that was handed out as its window closed is good for as long as it says.</summary>
    private static (LocalDateTime From, LocalDateTime To) Usable(PlanOffer offer, CampaignPlan plan) => offer.Opens is { } opens
        ? (opens.From, offer.Coupon is { } coupon ? opens.To.PlusSeconds((long)coupon.ValidFor.TotalSeconds) : opens.To)
        : (plan.Period.First.AtMidnight(), plan.Period.Last.PlusDays(1).AtMidnight());
}
