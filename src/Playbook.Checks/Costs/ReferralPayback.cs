using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Checks.Costs;

/// <summary>What a referral gives for what it counts, where what it counts is orders.</summary>
/// <param name="Reward">Face value of all that is given for one deed: to the sharer at each level, and to the friend.</param>
/// <param name="Orders">How many orders earn it.</param>
/// <param name="Product">What such an order holds; null for anything.</param>
internal sealed record ReferralPayback(decimal Reward, int Orders, string? Product)
{
    private static readonly ImmutableArray<string> s_paid = ["friends_paid", "orders"];

    /// <summary>Null where no order earns the reward, or its face value is not known.</summary>
    public static ReferralPayback? Of(CampaignPlan plan, PlanReferral referral)
    {
        if (plan.Offers.FirstOrDefault(offer => offer.Name == referral.Reward)?.Coupon?.Amount is not { } face) return null;
        var levels = referral.RewardTo == RewardTo.Friend ? 0 : referral.Depth;
        var reward = face.Amount * (levels + (referral.RewardTo == RewardTo.Sharer ? 0 : 1));
        return referral switch
        {
            { Counts: { } counts } when s_paid.Contains(counts.Of) => new(reward, counts.Count, null),
            { After: PlanMemberEvent.Ordered ordered } => new(reward, 1, ordered.Product),
            _ => null,
        };
    }

    /// <summary>The order that leaves least, or pays least: one of a product, at the list price or at that of an offer.</summary>
    public IEnumerable<EarningOrder> OrdersOf(CampaignPlan plan, bool atOffers)
    {
        foreach (var product in plan.Products.Where(product => Product is null || product.Name == Product))
        {
            yield return new(product, null, product.ListPrice.Amount, product.ListPrice.Amount - BasketLine.CostOf(product));
            if (!atOffers) continue;
            foreach (var offer in plan.Offers.Where(offer => offer.Product == product.Name && offer.Coupon is null && new OfferExposure(plan, offer).IsUsed))
                if (OfferSaving.Price(offer, product.ListPrice.Amount) is { } price) yield return new(product, offer, price, price - BasketLine.CostOf(product));
        }
    }
}
