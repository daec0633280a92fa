namespace Playbook.Simulation.Metrics;

/// <summary>Members from their joining on, in one part of the holdout comparison.</summary>
internal sealed class HoldoutTally
{
    public long Members { get; set; }

    /// <summary>Days since joining, summed over members.</summary>
    public long MemberDays { get; set; }

    public long Orders { get; set; }

    public double Revenue { get; set; }

    public void Add(HoldoutTally other)
    {
        Members += other.Members;
        MemberDays += other.MemberDays;
        Orders += other.Orders;
        Revenue += other.Revenue;
    }
}
