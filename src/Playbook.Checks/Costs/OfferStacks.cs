using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Model;

namespace Playbook.Checks.Costs;

/// <summary>Which offers may meet on one order: each allows the other by <c>stacks with</c>, from either side, there is a moment at which both can be used, and somebody who can have both.</summary>
internal static class OfferStacks
{
    private const int Most = 4;

    /// <summary>Every set of up to four, the smaller ones first and of these the ones that take most off, each made when it is asked for.</summary>
    public static IEnumerable<ImmutableArray<PlanOffer>> Of(CampaignPlan plan, OfferAudiences audiences)
    {
        ImmutableArray<int> deepest = [.. Enumerable.Range(0, plan.Offers.Length).OrderByDescending(offer => Depth(plan, plan.Offers[offer]))];
        var after = new ImmutableArray<int>[plan.Offers.Length];
        foreach (var (at, one) in deepest.Index())
            after[one] = [.. deepest.Skip(at + 1).Where(other => Stack(plan.Offers[one], plan.Offers[other]) && Meet(plan.Offers[one], plan.Offers[other], plan) && audiences.CanMeet(plan.Offers[one], plan.Offers[other]))];
        return Enumerable.Range(1, Most).SelectMany(size => Sets(size, [], deepest)).Select(set => ImmutableArray.CreateRange(set.Order().Select(offer => plan.Offers[offer])));

        IEnumerable<ImmutableArray<int>> Sets(int size, ImmutableArray<int> begun, ImmutableArray<int> open) => size == 0
            ? [begun]
            : open.SelectMany(next => Sets(size - 1, begun.Add(next), size == 1 ? [] : [.. open.Intersect(after[next])]));
    }

    /// <summary>The share of its basket that an offer takes off by itself, or gives with it.</summary>
    private static decimal Depth(CampaignPlan plan, PlanOffer offer) =>
        new OfferStack(plan, [offer]).Worst() is { Basket.AtList: > 0m } worst ? (worst.Basket.AtList - worst.Paid + worst.Given) / worst.Basket.AtList : 0m;

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
