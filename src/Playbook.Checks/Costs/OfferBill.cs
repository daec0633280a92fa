using System.Collections.Immutable;

namespace Playbook.Checks.Costs;

/// <summary>What the lines of a basket cost while offers are taken off them, one after the other.</summary>
internal sealed class OfferBill
{
    private readonly Dictionary<string, decimal> _goods = new(StringComparer.Ordinal);
    private decimal _filler;

    public OfferBill(OfferBasket basket)
    {
        foreach (var line in basket.Goods) _goods[line.Product.Name] = line.AtList;
        _filler = basket.Filler?.AtList ?? 0m;
    }

    public decimal Sum => _goods.Values.Sum() + _filler;

    /// <summary>Takes an amount off goods, from each by what it still costs; no more than that.</summary>
    public void TakeOff(ImmutableArray<BasketLine> lines, decimal amount)
    {
        var sum = CostOf(lines);
        Scale(lines, sum, Math.Max(0m, sum - amount));
    }

    /// <summary>Takes an amount off everything, from each by what it still costs.</summary>
    public void TakeOffAll(decimal amount)
    {
        if (Sum is not (> 0m and var sum)) return;
        var left = Math.Max(0m, sum - amount);
        foreach (var name in _goods.Keys) _goods[name] = _goods[name] * left / sum;
        _filler = _filler * left / sum;
    }

    /// <summary>Raises what goods cost to a floor, where it is below; what costs nothing any more is raised by its list price.</summary>
    public void RaiseTo(ImmutableArray<BasketLine> lines, decimal floor)
    {
        var sum = CostOf(lines);
        if (sum >= floor) return;
        if (sum > 0m)
        {
            Scale(lines, sum, floor);
            return;
        }

        var list = lines.Sum(line => line.AtList);
        foreach (var line in lines) _goods[line.Product.Name] = list > 0m ? floor * line.AtList / list : 0m;
    }

    private decimal CostOf(ImmutableArray<BasketLine> lines) => lines.Sum(line => _goods[line.Product.Name]);

    private void Scale(ImmutableArray<BasketLine> lines, decimal from, decimal to)
    {
        if (from <= 0m) return;
        foreach (var line in lines) _goods[line.Product.Name] = _goods[line.Product.Name] * to / from;
    }
}
