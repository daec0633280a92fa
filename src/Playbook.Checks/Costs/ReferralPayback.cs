using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Checks.Costs;

/// <summary>What a referral gives for what it counts, where what it counts is orders.</summary>
/// <param name="Reward">Face value of all that is given for one deed: to the sharer at each level, and to the friend.</param>
/// <param name="Orders">How many orders earn it.</param>
/// <param name="Product">What such an order holds; null for anything.</param>
/// <param name="MinSpend">What an order must come to at list prices so that the reward may be spent on one like it.</param>
internal sealed record ReferralPayback(decimal Reward, int Orders, string? Product, decimal MinSpend)
{
    private const decimal MostPieces = 100_000m;

    private static readonly ImmutableArray<string> s_paid = ["friends_paid", "orders"];

    /// <summary>Null where no order earns the reward, or its face value is not known.</summary>
    public static ReferralPayback? Of(CampaignPlan plan, PlanReferral referral)
    {
        if (plan.Offers.FirstOrDefault(offer => offer.Name == referral.Reward)?.Coupon is not { Amount: { } face } coupon) return null;
        var least = coupon.MinSpend?.Amount ?? 0m;
        var levels = referral.RewardTo == RewardTo.Friend ? 0 : referral.Depth;
        var reward = face.Amount * (levels + (referral.RewardTo == RewardTo.Sharer ? 0 : 1));
        return referral switch
        {
            { Counts: { } counts } when s_paid.Contains(counts.Of) => new(reward, counts.Count, null, least),
            { After: PlanMemberEvent.Ordered ordered } => new(reward, 1, ordered.Product, least),
            _ => null,
        };
    }

    /// <summary>
    /// The smallest orders of each product that come to so much at list prices, at these or with one piece at the price of an offer.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="atOffers">Whether those at the price of an offer are among them.</param>
    /// <param name="least">What they come to: 0 for one piece, <see cref="MinSpend"/> for orders on which the reward itself may be spent.</param>
    public IEnumerable<EarningOrder> OrdersOf(CampaignPlan plan, bool atOffers, decimal least)
    {
        foreach (var product in plan.Products.Where(product => Product is null || product.Name == Product))
        {
            var list = product.ListPrice.Amount;
            if (list <= 0m || Math.Max(1m, decimal.Ceiling(least / list)) is not (<= MostPieces and var pieces)) continue;
            var cost = BasketLine.CostOf(product) * pieces;
            yield return new(product, null, (int)pieces, list * pieces, (list * pieces) - cost);
            if (!atOffers) continue;
            foreach (var offer in plan.Offers.Where(offer => offer.Product == product.Name && offer.Coupon is null && new OfferExposure(plan, offer).IsUsed))
                if (offer.PriceAt(list) is { } price) yield return new(product, offer, (int)pieces, price + (list * (pieces - 1m)), price + (list * (pieces - 1m)) - cost);
        }
    }
}
