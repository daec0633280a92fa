using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Scripts.Contract;

namespace Playbook.Scripts.Views;

/// <summary>Offers as scripts see them, with the price that each makes of its product's.</summary>
internal static class OfferView
{
    public static Offer Of(PlanOffer offer, ImmutableArray<PlanProduct> products)
    {
        var listPrice = products.FirstOrDefault(product => product.Name == offer.Product)?.ListPrice.Amount;
        return new Offer(offer.Name)
        {
            OfferKind = Words.Of(offer.Kind),
            Product = offer.Product,
            Price = Price(offer, listPrice),
            ListPrice = listPrice,
            Discount = Discount(offer, listPrice),
            MinSpend = (offer.Coupon?.MinSpend ?? offer.Reduction?.MinSpend ?? offer.Gift?.MinSpend ?? offer.DrawMinSpend)?.Amount,
            Stock = offer.Stock?.Count,
            StockScope = offer.Stock is { } stock ? Words.Of(stock.Scope) : null,
            Limits = [.. offer.Limits.Select(limit => new Limit(limit.Count, limit.Window?.ToString()))],
            OpensFrom = offer.Opens?.From.ToDateTimeUnspecified(),
            OpensTo = offer.Opens?.To.ToDateTimeUnspecified(),
            OpenFor = offer.OpenFor?.ToTimeSpan(),
            ShowsCountdown = offer.ShowsCountdown,
            StacksWith = offer.StacksWith,
        };
    }

    private static decimal? Price(PlanOffer offer, decimal? listPrice) => offer switch
    {
        { Price: PlanPrice.Fixed price } => price.Amount.Amount,
        { Price: PlanPrice.OffListPrice off } => listPrice * (1m - off.Discount.Fraction),
        { Reduction: { Base: ReductionBase.ListPrice, Amount: { } amount } } => listPrice - amount.Amount,
        { Reduction: { Base: ReductionBase.ListPrice, Discount: { } discount } } => listPrice * (1m - discount.Fraction),
        _ => null,
    };

    private static decimal? Discount(PlanOffer offer, decimal? listPrice) => offer switch
    {
        { Price: PlanPrice.OffListPrice off } => off.Discount.Points,
        { Coupon.Discount: { } discount } => discount.Points,
        { Reduction.Discount: { } discount } => discount.Points,
        _ when Price(offer, listPrice) is { } price && listPrice is > 0m => 100m * (1m - (price / listPrice)),
        _ => null,
    };
}
