using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Checks.Costs;

/// <summary>
/// Offers that one order may take up together, and what it then pays at worst. The baskets tried hold one purchase of the offered goods and are
/// filled up with one product; the offers are taken off one after the other, each way round.
/// </summary>
internal sealed class OfferStack(CampaignPlan plan, ImmutableArray<PlanOffer> offers)
{
    public ImmutableArray<PlanOffer> Offers => offers;

    /// <summary>The basket that loses most, or that pays least where no cost is known; null where the offers take nothing off any basket.</summary>
    public StackedOrder? Worst() => Baskets()
        .SelectMany(basket => Orders(offers).Select(order => Settle(basket, order)))
        .Where(order => order.Paid < order.Basket.AtList || order.Given > 0m)
        .OrderByDescending(order => order.Loss ?? (order.Paid <= 0m ? decimal.MaxValue : decimal.MinValue))
        .ThenBy(order => order.Paid)
        .FirstOrDefault();

    /// <summary>What is paid for a basket when the offers are taken off it in this order.</summary>
    private StackedOrder Settle(OfferBasket basket, ImmutableArray<PlanOffer> order)
    {
        var goods = basket.GoodsAtList;
        var filler = basket.AtList - goods;
        var given = 0m;
        foreach (var offer in order)
        {
            if (IsAboutGoods(offer)) goods = Math.Max(0m, goods - (OfferSaving.OffGoods(offer, basket.Goods[0].Product.ListPrice.Amount, basket.GoodsAtList) ?? 0m));
            else if (goods + filler is > 0m and var sum)
            {
                var left = sum - OfferSaving.OffBasket(offer, sum, basket.AtList);
                (goods, filler) = (goods * left / sum, filler * left / sum);
            }

            given += CostOf(OfferSaving.Gives(offer, basket.AtList)) + FreeOf(offer);
        }

        var floor = offers.Max(offer => FloorOf(offer, basket)) ?? 0m;
        return new StackedOrder(basket, order, OfferSaving.Cents(Math.Max(goods, floor) + filler), given);
    }

    private IEnumerable<OfferBasket> Baskets()
    {
        var goods = offers.FirstOrDefault(IsAboutGoods) is { } about ? GoodsOf(about) : [];
        var only = offers.FirstOrDefault(offer => offer is { Coupon: not null, Product: not null })?.Product;
        if (only is not null && goods.Any(line => line.Product.Name != only)) yield break; // the coupon is not good for what the other offers are about
        if (goods.IsEmpty) only ??= offers.Select(offer => offer.Product).FirstOrDefault(product => product is not null);
        var fillers = plan.Products.Where(product => only is null || product.Name == only).ToList();
        foreach (var least in offers.SelectMany(OfferSaving.Least).Append(0m).Distinct())
        {
            var missing = least - goods.Sum(line => line.AtList);
            if (!goods.IsEmpty && missing <= 0m) yield return new OfferBasket(goods, null);
            else foreach (var filler in fillers) yield return goods.IsEmpty ? new OfferBasket([Enough(filler, least)], null) : new OfferBasket(goods, Enough(filler, missing));
        }
    }

    private static BasketLine Enough(PlanProduct product, decimal least) => new(product, (int)Math.Max(1m, decimal.Ceiling(least / product.ListPrice.Amount)));

    private static bool IsAboutGoods(PlanOffer offer) => offer is { Coupon: null, Kind: OfferKind.Bundle, Contains.IsEmpty: false }
        || (offer is { Coupon: null, Product: not null } && OfferSaving.OffGoods(offer, 0m, 0m) is not null);

    private ImmutableArray<BasketLine> GoodsOf(PlanOffer offer) => offer.Kind == OfferKind.Bundle
        ? [.. offer.Contains.OfType<PlanBundlePart.Goods>().Select(part => Find(part.Product) is { } product ? new BasketLine(product, part.Count) : null).OfType<BasketLine>()]
        : Find(offer.Product) is { } one ? [new BasketLine(one, OfferSaving.Units(offer))] : [];

    private decimal CostOf(PlanBenefit? benefit) => benefit switch
    {
        PlanBenefit.Goods goods => (Find(goods.Product) is { } product ? BasketLine.CostOf(product) ?? 0m : 0m) * goods.Count,
        PlanBenefit.Item item => item.Worth.Amount * item.Count,
        _ => 0m,
    };

    private decimal FreeOf(PlanOffer offer) => offer.MultiBuy is { FreeProduct: { } free } buy && Find(free) is { } product ? (BasketLine.CostOf(product) ?? 0m) * buy.Free : 0m;

    private static decimal? FloorOf(PlanOffer offer, OfferBasket basket) => !IsAboutGoods(offer) ? null
        : offer.PriceFloor is { Amount: { } amount } ? offer.Kind == OfferKind.Bundle ? amount.Amount : amount.Amount * basket.Goods[0].Count
        : offer.PriceFloor is { OfListPrice: { } share } ? basket.GoodsAtList * share.Fraction
        : null;

    private PlanProduct? Find(string? name) => plan.Products.FirstOrDefault(product => product.Name == name);

    private static IEnumerable<ImmutableArray<PlanOffer>> Orders(ImmutableArray<PlanOffer> rest) => rest.Length <= 1
        ? [rest]
        : rest.SelectMany(first => Orders(rest.Remove(first)).Select(others => others.Insert(0, first)));
}
