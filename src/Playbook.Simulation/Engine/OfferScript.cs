using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Simulation.Behaviour;

namespace Playbook.Simulation.Engine;

/// <summary>Reads offers as numbers.</summary>
internal static class OfferScript
{
    public static OfferTerms Terms(CampaignPlan plan, ImmutableArray<PlanProduct> products, RingLayout rings, PlanOffer offer, int index)
    {
        var product = products.IndexOf(products.FirstOrDefault(p => p.Name == offer.Product)!);
        var listPrice = product >= 0 ? products[product].ListPrice.Amount : 0m;
        var price = offer.Price is null || product < 0 ? listPrice : OfferTerms.PriceOf(offer.Price, listPrice);
        var coupon = offer.Coupon;
        return new OfferTerms
        {
            Index = index,
            Plan = offer,
            Product = product,
            Discount = (double)(listPrice - price),
            Depth = (double)DepthOf(offer, listPrice, price),
            Face = (double)(coupon?.Amount?.Amount ?? 0m),
            MinSpend = (double)(coupon?.MinSpend?.Amount ?? 0m),
            Validity = coupon?.ValidFor.TotalDays ?? 0d,
            Shortness = OfferTerms.ShortnessOf(offer.OpenFor),
            LimitOffsets = rings.Limits[index],
            Coupon = coupon is null ? -1 : plan.Offers.Take(index).Count(o => o.Coupon is not null),
        };
    }

    private static decimal DepthOf(PlanOffer offer, decimal listPrice, decimal price) => offer switch
    {
        { Coupon.Discount: { } discount } => discount.Fraction,
        _ when listPrice > 0m => (listPrice - price) / listPrice,
        { Price: PlanPrice.OffListPrice off } => off.Discount.Fraction,
        _ => 0m,
    };
}
