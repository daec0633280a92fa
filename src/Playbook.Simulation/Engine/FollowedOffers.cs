using Playbook.Plan.Model;

namespace Playbook.Simulation.Engine;

/// <summary>
/// Which offers the engine sells: those whose effect is a price of one product, for a chain if enough of its group sign up, or a saving off one basket. Touches that carry another go out
/// and tire members all the same, but nothing is sold by them, and <see cref="UnfollowedCommerce"/> lists them.
/// </summary>
internal static class FollowedOffers
{
    public static bool Sells(PlanOffer offer) => offer.Kind switch
    {
        OfferKind.FlashSale or OfferKind.Coupon or OfferKind.Percentage or OfferKind.TeamPurchase or OfferKind.AmountOff => true,
        OfferKind.Threshold => offer.Tiers.All(tier => tier.Benefit is PlanBenefit.AmountOff or PlanBenefit.ShareOff),
        OfferKind.BuyNGetM => offer is { Product: not null, MultiBuy: { FreeProduct: null, Buy: > 0 } },
        OfferKind.ChainSignup => offer is { Product: not null, Price: not null } && offer.Minimum?.Scope is null or StockScope.PerGroup,
        OfferKind.SpendAndGet or OfferKind.Gift or OfferKind.Bundle or OfferKind.GroupDeal or OfferKind.Presale
            or OfferKind.FreeTrial or OfferKind.Points or OfferKind.Lottery => false,
        _ => throw new InvalidOperationException($"No such kind of offer: {offer.Kind}."),
    };
}
