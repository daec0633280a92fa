using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Checks.Calendar;

/// <summary>Two offers that take something off the same: of one product, or of the basket.</summary>
internal static class RivalOffers
{
    public static bool Are(CampaignPlan plan, PlanCadence one, PlanCadence other) =>
        Of(plan, one) is { } first && Of(plan, other) is { } second && first.Name != second.Name && ConcernOf(first) is { } concern && concern == ConcernOf(second);

    public static PlanOffer? Of(CampaignPlan plan, PlanCadence cadence) =>
        CadenceTouch.OfferOf(cadence) is { } name ? plan.Offers.FirstOrDefault(offer => offer.Name == name) : null;

    /// <summary>The product, or nothing for the basket; null for what reduces no price.</summary>
    public static string? ConcernOf(PlanOffer offer) => offer.Kind switch
    {
        OfferKind.FlashSale or OfferKind.Percentage or OfferKind.TeamPurchase or OfferKind.GroupDeal or OfferKind.ChainSignup or OfferKind.Presale => offer.Product,
        OfferKind.Coupon or OfferKind.AmountOff or OfferKind.Threshold => offer.Product ?? string.Empty,
        _ => null,
    };
}
