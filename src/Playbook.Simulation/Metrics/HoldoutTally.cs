namespace Playbook.Simulation.Metrics;

/// <summary>Members from their joining on, in one part of the holdout comparison.</summary>
internal sealed class HoldoutTally
{
    private long _revenue;

    public long Members { get; set; }

    /// <summary>Days since joining, summed over members.</summary>
    public long MemberDays { get; set; }

    public long Orders { get; private set; }

    public double Revenue => SalesTally.MoneyOf(_revenue);

    /// <summary>Counts an order, its money as <see cref="SalesTally"/> counts it; by −1 one that was counted is taken out again.</summary>
    public void Count(long paid, int by)
    {
        Orders += by;
        _revenue += paid * by;
    }

    public void Add(HoldoutTally other)
    {
        Members += other.Members;
        MemberDays += other.MemberDays;
        Orders += other.Orders;
        _revenue += other._revenue;
    }
}
