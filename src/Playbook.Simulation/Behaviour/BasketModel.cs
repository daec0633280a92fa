using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Playbook.Simulation.Population;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Behaviour;

/// <summary>
/// What is in a basket: a value, lognormal or about a mean of the shopper's own, and each product that has run out at home. A purchase lasts its replenishment cycle, give or
/// take a spread; buying early adds to what is at home, so that an offer is paid for by later baskets.
/// </summary>
internal sealed class BasketModel(
    ImmutableArray<ProductTraits> products,
    ImmutableArray<PersonaTraits> personas,
    double restMargin,
    double spread,
    bool inMidst,
    RandomSource random,
    GammaGammaSpend? spend = null)
{
    public int Products => products.Length;

    /// <summary>The margin of what is not of the followed products, as a share.</summary>
    public double RestMargin => restMargin;

    /// <summary>Who buys what, and what is at home when the period begins.</summary>
    public void Furnish(Identity who, Span<PantryItem> pantry)
    {
        for (var p = 0; p < pantry.Length; p++)
        {
            var draws = random.Draw(who, 0, Purpose.Product, p);
            var left = inMidst ? (float)(draws.UniformB * products[p].Cycle) : 0f;
            pantry[p] = draws.UniformA < products[p].Buyers
                ? new PantryItem { RunsOut = left, LastOrder = inMidst ? left - (float)products[p].Cycle : float.NegativeInfinity }
                : new PantryItem { RunsOut = float.PositiveInfinity, LastOrder = float.NegativeInfinity };
        }
    }

    /// <summary>What a shopper's ordinary orders are worth on average, in money.</summary>
    public double UsualValue(in Shopper shopper) => personas[shopper.Persona].Value.Mean is var mean && spend is null ? mean : spend.MeanOf(shopper.Who, mean);

    /// <summary>An ordinary basket, perhaps with a product that an offer brought in, and topped up to a least value.</summary>
    /// <param name="shopper">Whose.</param>
    /// <param name="pantry">What is at home.</param>
    /// <param name="time">When.</param>
    /// <param name="order">The words of the order.</param>
    /// <param name="added">A product that is in it in any case, or −1.</param>
    /// <param name="least">Least value.</param>
    /// <param name="units">How many of the product that is in it in any case.</param>
    public Basket Fill(in Shopper shopper, ReadOnlySpan<PantryItem> pantry, double time, in PhiloxBlock order, int added = -1, double least = 0d, int units = 1)
    {
        var bits = added >= 0 ? 1u << added : 0u;
        for (var p = 0; p < pantry.Length; p++)
        {
            if (pantry[p].RunsOut <= time)
            {
                bits |= 1u << p;
            }
        }

        var usual = personas[shopper.Persona].Value;
        var value = spend is null ? usual.Quantile(order.UniformC) : spend.Of(shopper.Who, usual.Mean, shopper.Orders + 1);
        if (added >= 0)
        {
            least = Math.Max(least, products[added].ListPrice * units);
        }

        value = value > least ? value : least;

        return new Basket(value, bits, Margin(value, bits), units - 1, units > 1 ? added : -1);
    }

    /// <summary>An order of one product.</summary>
    public Basket Single(int product, int units = 1) =>
        new(products[product].ListPrice * units, 1u << product, products[product].ListPrice * products[product].Margin * units, units - 1, units > 1 ? product : -1);

    /// <summary>How many days purchases of a product last, by uniforms.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Lasts(int product, Vector256<double> uniforms) => Vector256.Create(products[product].Cycle)
        * (Vector256.Create(1d) + (Vector256.Create(spread) * ((Vector256.Create(2d) * uniforms) - Vector256.Create(1d))));

    /// <summary>After the order has been counted.</summary>
    /// <param name="shopper">Who ordered.</param>
    /// <param name="pantry">What is at home.</param>
    /// <param name="time">When.</param>
    /// <param name="basket">What it holds.</param>
    /// <param name="order">The words of the order.</param>
    public void Replenish(in Shopper shopper, Span<PantryItem> pantry, double time, in Basket basket, in PhiloxBlock order)
    {
        for (var left = basket.Products; left != 0; left &= left - 1)
        {
            var p = BitOperations.TrailingZeroCount(left);
            var uniform = p switch
            {
                // The low halves of the words of value and dropout have no say there that could be noticed, and serve two products.
                0 => ((order.C & 0xFFFF) + 0.5) / 65536d,
                1 => ((order.D & 0xFFFF) + 0.5) / 65536d,
                _ => random.Draw(shopper.Who, shopper.Orders, Purpose.Product, p).UniformA,
            };
            ref var item = ref pantry[p];
            item.LastOrder = (float)time;
            item.RunsOut = (float)((item.RunsOut > time ? item.RunsOut : time) + (products[p].Cycle * (1d + (spread * ((2d * uniform) - 1d)))));
        }

        if (basket.MoreOf >= 0)
        {
            pantry[basket.MoreOf].RunsOut += (float)(products[basket.MoreOf].Cycle * basket.More);
        }
    }

    /// <summary>Products earn their own margin, all else the mean; products dearer than the basket share its value in proportion.</summary>
    private double Margin(double value, uint bits)
    {
        double listed = 0d, earned = 0d;
        for (var left = bits; left != 0; left &= left - 1)
        {
            var product = products[BitOperations.TrailingZeroCount(left)];
            listed += product.ListPrice;
            earned += product.ListPrice * product.Margin;
        }

        return listed > value ? earned * (value / listed) : earned + ((value - listed) * restMargin);
    }
}
