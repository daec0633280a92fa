namespace Playbook.Simulation.Metrics;

/// <summary>Sales by day.</summary>
internal sealed class SalesTally(int days)
{
    public long[] Orders { get; } = new long[days];

    public double[] Revenue { get; } = new double[days];

    /// <summary>At list prices.</summary>
    public double[] Margin { get; } = new double[days];

    public void Count(int day, double paid, double margin)
    {
        Orders[day]++;
        Revenue[day] += paid;
        Margin[day] += margin;
    }

    public void Add(SalesTally other)
    {
        for (var day = 0; day < Orders.Length; day++)
        {
            Orders[day] += other.Orders[day];
            Revenue[day] += other.Revenue[day];
            Margin[day] += other.Margin[day];
        }
    }
}
