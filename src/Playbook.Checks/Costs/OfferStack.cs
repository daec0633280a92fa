using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Checks.Costs;

/// <summary>
/// Offers that one order may take up together, and what it then pays at worst. The baskets tried hold one purchase of the goods of each offer and are
/// filled up with one product; the offers are taken off one after the other, each way round, and each off what it is about.
/// </summary>
internal sealed class OfferStack(CampaignPlan plan, ImmutableArray<PlanOffer> offers)
{
    /// <summary>Nobody puts more of one product into a basket to reach a least spend.</summary>
    private const decimal MostPieces = 100_000m;

    public ImmutableArray<PlanOffer> Offers => offers;

    /// <summary>How many ways of settling are tried.</summary>
    public int Ways => Baskets().Count() * Orders(offers).Count();

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
        var bill = new OfferBill(basket);
        var given = 0m;
        foreach (var offer in order)
        {
            if (IsAboutGoods(offer))
            {
                var lines = GoodsOf(offer);
                bill.TakeOff(lines, OfferSaving.OffGoods(offer, lines.Length > 0 ? lines[0].Product.ListPrice.Amount : 0m, lines.Sum(line => line.AtList)) ?? 0m);
            }
            else
            {
                bill.TakeOffAll(OfferSaving.OffBasket(offer, bill.Sum, basket.AtList));
            }

            given += CostOf(OfferSaving.Gives(offer, basket.AtList)) + FreeOf(offer);
        }

        foreach (var offer in offers.Where(IsAboutGoods))
            if (FloorOf(offer) is { } floor) bill.RaiseTo(GoodsOf(offer), floor);
        return new StackedOrder(basket, order, OfferSaving.Cents(bill.Sum), given);
    }

    private IEnumerable<OfferBasket> Baskets()
    {
        // Two offers on one product meet on one purchase of it: the larger.
        ImmutableArray<BasketLine> goods = [.. offers.Where(IsAboutGoods).SelectMany(offer => GoodsOf(offer)).GroupBy(line => line.Product.Name, StringComparer.Ordinal).Select(lines => lines.MaxBy(line => line.Count)!)];
        var only = offers.FirstOrDefault(offer => offer is { Coupon: not null, Product: not null })?.Product;
        if (only is not null && goods.Any(line => line.Product.Name != only)) yield break; // the coupon is not good for what the other offers are about
        if (goods.IsEmpty) only ??= offers.Select(offer => offer.Product).FirstOrDefault(product => product is not null);
        var fillers = plan.Products.Where(product => only is null || product.Name == only).ToList();
        foreach (var least in offers.SelectMany(OfferSaving.Least).Append(0m).Distinct())
        {
            var missing = least - goods.Sum(line => line.AtList);
            if (!goods.IsEmpty && missing <= 0m)
            {
                yield return new OfferBasket(goods, null);
                continue;
            }

            foreach (var line in fillers.Select(filler => Enough(filler, goods.IsEmpty ? least : missing)).OfType<BasketLine>())
                yield return goods.IsEmpty ? new OfferBasket([line], null) : new OfferBasket(goods, line);
        }
    }

    private static BasketLine? Enough(PlanProduct product, decimal least) =>
        Math.Max(1m, decimal.Ceiling(least / product.ListPrice.Amount)) is <= MostPieces and var pieces ? new BasketLine(product, (int)pieces) : null;

    private static bool IsAboutGoods(PlanOffer offer) => offer is { Coupon: null, Kind: OfferKind.Bundle, Contains.IsEmpty: false }
        || (offer is { Coupon: null, Product: not null } && OfferSaving.OffGoods(offer, 0m, 0m) is not null);

    private ImmutableArray<BasketLine> GoodsOf(PlanOffer offer) => offer.Kind == OfferKind.Bundle
        ? [.. offer.Contains.OfType<PlanBundlePart.Goods>().GroupBy(part => part.Product, StringComparer.Ordinal).Select(parts => Find(parts.Key) is { } product ? new BasketLine(product, parts.Sum(part => part.Count)) : null).OfType<BasketLine>()]
        : Find(offer.Product) is { } one ? [new BasketLine(one, OfferSaving.Units(offer))] : [];

    private decimal CostOf(PlanBenefit? benefit) => benefit switch
    {
        PlanBenefit.Goods goods => (Find(goods.Product) is { } product ? BasketLine.CostOf(product) ?? 0m : 0m) * goods.Count,
        PlanBenefit.Item item => item.Worth.Amount * item.Count,
        _ => 0m,
    };

    private decimal FreeOf(PlanOffer offer) => offer.MultiBuy is { FreeProduct: { } free } buy && Find(free) is { } product ? (BasketLine.CostOf(product) ?? 0m) * buy.Free : 0m;

    /// <summary>What one purchase of its goods costs at least.</summary>
    private decimal? FloorOf(PlanOffer offer) => offer.PriceFloor switch
    {
        { Amount: { } amount } => offer.Kind == OfferKind.Bundle ? amount.Amount : amount.Amount * OfferSaving.Units(offer),
        { OfListPrice: { } share } => GoodsOf(offer).Sum(line => line.AtList) * share.Fraction,
        _ => null,
    };

    private PlanProduct? Find(string? name) => plan.Products.FirstOrDefault(product => product.Name == name);

    private static IEnumerable<ImmutableArray<PlanOffer>> Orders(ImmutableArray<PlanOffer> rest) => rest.Length <= 1
        ? [rest]
        : rest.SelectMany(first => Orders(rest.Remove(first)).Select(others => others.Insert(0, first)));
}
