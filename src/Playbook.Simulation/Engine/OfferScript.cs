using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Simulation.Behaviour;

namespace Playbook.Simulation.Engine;

/// <summary>Reads offers as numbers.</summary>
internal static class OfferScript
{
    public static OfferTerms Terms(CampaignPlan plan, ImmutableArray<PlanProduct> products, RingLayout rings, PlanOffer offer, int index)
    {
        var product = products.IndexOf(products.FirstOrDefault(p => p.Name == offer.Product)!);
        var listPrice = product >= 0 ? products[product].ListPrice.Amount : 0m;
        var price = PriceOf(offer, product, listPrice);
        var units = offer is { Kind: OfferKind.BuyNGetM, MultiBuy: { } multiBuy } ? multiBuy.Buy + multiBuy.Free : 1;
        var coupon = offer.Coupon;
        var calendar = new CampaignCalendar(plan.Period);
        return new OfferTerms
        {
            Index = index,
            Plan = offer,
            Product = product,
            Discount = (double)(listPrice - price) * units,
            Depth = (double)DepthOf(offer, listPrice, price),
            Face = (double)(coupon?.Amount?.Amount ?? 0m),
            MinSpend = (double)(coupon?.MinSpend?.Amount ?? 0m),
            Validity = coupon?.ValidFor.TotalDays ?? 0d,
            Shortness = OfferTerms.ShortnessOf(offer.OpenFor),
            LimitOffsets = rings.Limits[index],
            Saving = coupon is null ? BasketSaving.TryFrom(offer) : null,
            Units = units,
            IsSold = FollowedOffers.Sells(offer),
            OpensAt = offer.Opens is { } opens ? calendar.Minute(opens.From) : int.MinValue,
            ClosesAt = Math.Min(
                offer.Opens is { } closes ? calendar.Minute(closes.To) : int.MaxValue,
                offer.Deadline is { } end ? calendar.Minute(end) : int.MaxValue),
            Deadline = offer.Deadline is { } deadline ? calendar.Minute(deadline) : null,
            Coupon = coupon is null ? -1 : plan.Offers.Take(index).Count(o => o.Coupon is not null),
        };
    }

    /// <summary>The price of one unit: of several of which some come free, the mean.</summary>
    private static decimal PriceOf(PlanOffer offer, int product, decimal listPrice) => offer switch
    {
        _ when product < 0 => listPrice,
        { Price: { } price } => OfferTerms.PriceOf(price, listPrice),
        { Reduction: { Base: ReductionBase.ListPrice } reduction } => Math.Max(0m, listPrice - (reduction.Amount?.Amount ?? listPrice * reduction.Discount!.Value.Fraction)),
        { MultiBuy: { Buy: > 0 } buy } => listPrice * buy.Buy / (buy.Buy + buy.Free),
        _ => listPrice,
    };

    private static decimal DepthOf(PlanOffer offer, decimal listPrice, decimal price) => offer switch
    {
        { Coupon.Discount: { } discount } => discount.Fraction,
        _ when listPrice > 0m => (listPrice - price) / listPrice,
        { Price: PlanPrice.OffListPrice off } => off.Discount.Fraction,
        _ => 0m,
    };
}
