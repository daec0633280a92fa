namespace Playbook.Simulation.Metrics;

/// <summary>
/// Sales by day. Money is counted in ten-thousandths of the currency's unit, in whole numbers: sums are exact in any order, and arms that do
/// not differ are equal to the last digit.
/// </summary>
internal sealed class SalesTally(int days)
{
    private const double Grain = 10_000d;

    private readonly long[] _revenue = new long[days];
    private readonly long[] _margin = new long[days];

    public long[] Orders { get; } = new long[days];

    /// <summary>What was paid.</summary>
    public double Revenue => Sum(_revenue, 0, _revenue.Length);

    /// <summary>At list prices.</summary>
    public double Margin => Sum(_margin, 0, _margin.Length);

    public double RevenueIn(int first, int days) => Sum(_revenue, first, days);

    public double MarginIn(int first, int days) => Sum(_margin, first, days);

    public long OrdersIn(int first, int days)
    {
        var sum = 0L;
        foreach (var orders in Orders.AsSpan(first, days))
        {
            sum += orders;
        }

        return sum;
    }

    public void Count(int day, double paid, double margin) => Count(day, GrainsOf(paid), GrainsOf(margin), 1);

    /// <summary>The same of money in grains; by −1 what was counted is taken out again.</summary>
    public void Count(int day, long paid, long margin, int by)
    {
        Orders[day] += by;
        _revenue[day] += paid * by;
        _margin[day] += margin * by;
    }

    /// <summary>Money as it is counted.</summary>
    public static long GrainsOf(double money) => (long)Math.Round(money * Grain);

    /// <summary>Money that was counted.</summary>
    public static double MoneyOf(long grains) => grains / Grain;

    public void Add(SalesTally other)
    {
        for (var day = 0; day < Orders.Length; day++)
        {
            Orders[day] += other.Orders[day];
            _revenue[day] += other._revenue[day];
            _margin[day] += other._margin[day];
        }
    }

    private static double Sum(long[] grains, int first, int days)
    {
        var sum = 0L;
        foreach (var grain in grains.AsSpan(first, days))
        {
            sum += grain;
        }

        return MoneyOf(sum);
    }
}
