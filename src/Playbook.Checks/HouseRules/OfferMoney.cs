using Playbook.Checks.Costs;
using Playbook.Compiler.HouseRules;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.HouseRules;

/// <summary>What an offer costs and takes off, as house rules ask of it.</summary>
internal static class OfferMoney
{
    public static HouseValue Of(CampaignPlan plan, PlanOffer offer, string word) => word switch
    {
        "list_price" => HouseValue.Of(ListPrice(plan, offer)),
        "price" => HouseValue.Of(Price(plan, offer)),
        "discount" => HouseValue.Of(Discount(plan, offer)),
        "saving" => HouseValue.Of(Saving(plan, offer)),
        "profit" => Profit(plan, offer, (_, profit) => profit),
        "margin" => Profit(plan, offer, (price, profit) => price > 0m ? 100m * profit / price : null),
        _ => HouseItems.NoField(word),
    };

    /// <summary>What it takes off in money, where that does not hang on the basket.</summary>
    public static decimal? Saving(CampaignPlan plan, PlanOffer offer) => ListPrice(plan, offer) - Price(plan, offer)
        ?? offer.Coupon?.Amount?.Amount
        ?? (offer.Reduction is { Base: ReductionBase.Basket } off ? off.Amount?.Amount : null)
        ?? offer.Tiers.Select(tier => (tier.Benefit as PlanBenefit.AmountOff)?.Amount.Amount).Max();

    private static decimal? ListPrice(CampaignPlan plan, PlanOffer offer)
    {
        if (offer.Contains.IsEmpty) return Product(plan, offer.Product)?.ListPrice.Amount;
        return offer.Contains.Aggregate((decimal?)0m, (sum, part) => sum + (part is PlanBundlePart.Goods goods ? goods.Count * Product(plan, goods.Product)?.ListPrice.Amount : null));
    }

    private static decimal? Price(CampaignPlan plan, PlanOffer offer) => ListPrice(plan, offer) is not { } list ? (offer.Price as PlanPrice.Fixed)?.Amount.Amount
        : offer.Contains.IsEmpty ? offer.PriceAt(list) is { } price ? OfferSaving.Cents(price) : null
        : list - OfferSaving.OffGoods(offer, list, list);

    /// <summary>In percent, of the smallest basket that meets the conditions where it is off the basket.</summary>
    private static decimal? Discount(CampaignPlan plan, PlanOffer offer) => offer switch
    {
        _ when ListPrice(plan, offer) is { } list and > 0m && Price(plan, offer) is { } price => 100m * (list - price) / list,
        { Coupon: { } coupon } => coupon.Discount?.Points ?? ShareOf(coupon.Amount!.Value.Amount, coupon.MinSpend?.Amount),
        { Reduction: { Base: ReductionBase.Basket } off } => off.Discount?.Points ?? ShareOf(off.Amount!.Value.Amount, off.MinSpend?.Amount),
        { Kind: OfferKind.Threshold } => offer.Tiers.Max(tier => OfTier(tier)),
        { MultiBuy: { Buy: > 0, FreeProduct: null } buy } => 100m * buy.Free / (buy.Buy + buy.Free),
        { Price: PlanPrice.OffListPrice share } => share.Discount.Points,
        _ => null,
    };

    private static decimal? OfTier(PlanOfferTier tier) => tier.Benefit switch
    {
        PlanBenefit.AmountOff off => ShareOf(off.Amount.Amount, tier.Spend.Amount),
        PlanBenefit.ShareOff share => share.Share.Points,
        _ => null,
    };

    /// <summary>A basket that need reach nothing can be smaller than what is taken off: then all of it is.</summary>
    private static decimal ShareOf(decimal amount, decimal? least) => least is { } basket && basket > amount ? 100m * amount / basket : 100m;

    private static HouseValue Profit(CampaignPlan plan, PlanOffer offer, Func<decimal, decimal, decimal?> say)
    {
        if (ListPrice(plan, offer) is null || Price(plan, offer) is not { } price) return HouseValue.None;
        var cost = 0m;
        foreach (var (product, count) in Goods(plan, offer))
        {
            if (product.GrossMargin is not { } margin) return new HouseValue.Untold(Phrase.Of($"the product `{product.Name}` states no `gross_margin`"));
            cost += count * product.ListPrice.Amount * (1m - margin.Fraction);
        }

        return HouseValue.Of(say(price, price - cost));
    }

    private static IEnumerable<(PlanProduct Product, int Count)> Goods(CampaignPlan plan, PlanOffer offer) => offer.Contains.IsEmpty
        ? [(Product(plan, offer.Product)!, 1)]
        : offer.Contains.OfType<PlanBundlePart.Goods>().Select(goods => (Product(plan, goods.Product)!, goods.Count));

    private static PlanProduct? Product(CampaignPlan plan, string? name) => plan.Products.FirstOrDefault(product => product.Name == name);
}
