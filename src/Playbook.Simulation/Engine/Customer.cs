using Playbook.Simulation.Population;

namespace Playbook.Simulation.Engine;

/// <summary>What an order of a member reads and writes, side by side in memory.</summary>
internal struct Customer
{
    public Shopper Shopper;

    /// <summary>The last order in the log.</summary>
    public int LastEntry;

    public short JoinDay;

    /// <summary>The month of the last order since joining, or −1.</summary>
    public short LastOrderMonth;

    /// <summary>In the holdout, with the group or alone.</summary>
    public bool IsWithheld;

    /// <summary>Whether the plan has made a difference to its orders (<see cref="PairedRun"/>).</summary>
    public bool HasDiverged;

    /// <summary>Whether any coupon was ever handed to it and remembered.</summary>
    public bool MayHoldCoupons;
}
