using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Checks.Costs;

/// <summary>A basket that proves something: goods that the offers are about, and goods at list prices that fill it up.</summary>
/// <param name="Goods">What the offers are about.</param>
/// <param name="Filler">What stands beside it so that a least spend is reached; null for nothing.</param>
internal sealed record OfferBasket(ImmutableArray<BasketLine> Goods, BasketLine? Filler)
{
    public decimal GoodsAtList => Goods.Sum(line => line.AtList);

    public decimal AtList => GoodsAtList + (Filler?.AtList ?? 0m);

    /// <summary>What it costs the shop; null where the margin of something in it is not known.</summary>
    public decimal? Cost => Lines.Aggregate((decimal?)0m, (sum, line) => sum + line.Cost);

    private IEnumerable<BasketLine> Lines => Filler is null ? Goods : Goods.Append(Filler);

    /// <summary><c>1 rice, 3 fruit</c></summary>
    public Phrase Say() => Phrase.List(Lines
        .GroupBy(line => line.Product.Name, StringComparer.Ordinal)
        .Select(lines => Phrase.Of($"{lines.Sum(line => line.Count)} `{lines.Key}`")));
}
