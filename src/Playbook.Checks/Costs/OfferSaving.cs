using Playbook.Plan.Model;

namespace Playbook.Checks.Costs;

/// <summary>What an offer takes off, as the simulator settles it: off goods at their list price, or off what the basket comes to.</summary>
internal static class OfferSaving
{
    /// <summary>How many of the product are bought at once, those that come free included.</summary>
    public static int Units(PlanOffer offer) => offer is { Kind: OfferKind.BuyNGetM, MultiBuy: { Buy: > 0, FreeProduct: null } buy } ? buy.Buy + buy.Free : 1;

    /// <summary>What is taken off the offered goods as a whole, by so much of their list price; null where the offer is not about goods.</summary>
    public static decimal? OffGoods(PlanOffer offer, decimal listPrice, decimal listTotal) => offer switch
    {
        { Kind: OfferKind.Bundle, Price: PlanPrice.Fixed price } => Math.Max(0m, listTotal - price.Amount.Amount),
        { Kind: OfferKind.Bundle, Price: PlanPrice.OffListPrice off } => listTotal - off.At(listTotal),
        { Kind: OfferKind.BuyNGetM, Product: not null, MultiBuy: { Buy: > 0, FreeProduct: null } buy } => listPrice * buy.Free,
        { Presale: { } presale } when offer.PriceAt(listPrice) is { } price => listPrice - price + ((presale.Counts ?? presale.Deposit) - presale.Deposit).Amount,
        _ => listPrice - offer.PriceAt(listPrice),
    };

    /// <summary>What is taken off a basket that comes to so much, and to so much at list prices, which its conditions look at.</summary>
    public static decimal OffBasket(PlanOffer offer, decimal sum, decimal list) => Math.Min(sum, offer switch
    {
        { Coupon: { } coupon } => list < (coupon.MinSpend?.Amount ?? 0m) ? 0m : coupon.Amount?.Amount ?? Cents(sum * coupon.Discount!.Value.Fraction),
        { Kind: OfferKind.Threshold } => Reached(offer, list) is { } tier ? OfTier(tier, sum, list) : 0m,
        { Reduction: { Base: ReductionBase.Basket } off } => list < (off.MinSpend?.Amount ?? 0m) ? 0m : off.Amount?.Amount ?? Cents(sum * off.Discount!.Value.Fraction),
        { Product: null, Kind: not OfferKind.Bundle, Price: PlanPrice.OffListPrice share } => Cents(sum * share.Discount.Fraction),
        _ => 0m,
    });

    /// <summary>The sums that the basket must reach at list prices, one for each benefit.</summary>
    public static IEnumerable<decimal> Least(PlanOffer offer)
    {
        if (offer.Coupon?.MinSpend is { } coupon) yield return coupon.Amount;
        if (offer.Reduction?.MinSpend is { } reduction) yield return reduction.Amount;
        if (offer.Gift?.MinSpend is { } gift) yield return gift.Amount;
        foreach (var tier in offer.Tiers) yield return tier.Spend.Amount;
    }

    /// <summary>What the offer gives with the basket: of several tiers the highest reached.</summary>
    public static PlanBenefit? Gives(PlanOffer offer, decimal list) =>
        offer.Gift is { } gift ? list >= (gift.MinSpend?.Amount ?? 0m) ? gift.Benefit : null
        : offer.Kind == OfferKind.SpendAndGet ? Reached(offer, list)?.Benefit
        : null;

    /// <summary>To the smallest coin that a price here is stated in, half away from nothing.</summary>
    public static decimal Cents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static PlanOfferTier? Reached(PlanOffer offer, decimal list) => offer.Tiers.Where(tier => list >= tier.Spend.Amount).MaxBy(tier => tier.Spend.Amount);

    private static decimal OfTier(PlanOfferTier tier, decimal sum, decimal list) => tier.Benefit switch
    {
        PlanBenefit.AmountOff off => Math.Min(tier.Most?.Amount ?? decimal.MaxValue, off.Amount.Amount * (tier.Repeats ? decimal.Floor(list / tier.Spend.Amount) : 1m)),
        PlanBenefit.ShareOff share => Cents(sum * share.Share.Fraction),
        _ => 0m,
    };
}
