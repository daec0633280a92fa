using Playbook.Simulation.Population;

namespace Playbook.Simulation.Engine;

/// <summary>What an order of a member reads and writes, side by side in memory.</summary>
internal struct Customer
{
    public Shopper Shopper;

    /// <summary>The last order in the log.</summary>
    public int LastEntry;

    /// <summary>The next order of the life planned for it, as long as it follows that (<see cref="Population.PlannedLife"/>).</summary>
    public int NextPlanned;

    /// <summary>The place behind the last one.</summary>
    public int EndPlanned;

    /// <summary>The first order of that life of which what is at home does not know yet.</summary>
    public int PantryEntry;

    /// <summary>When the order after the planned ones falls due.</summary>
    public double NextAfterPlanned;

    public short JoinDay;

    /// <summary>The month of the last order since joining, or −1.</summary>
    public short LastOrderMonth;

    /// <summary>In the holdout, with the group or alone.</summary>
    public bool IsWithheld;

    /// <summary>Whether the plan has made a difference to its orders (<see cref="PairedRun"/>).</summary>
    public bool HasDiverged;

    /// <summary>Whether its next order leaves the chain of the planned ones.</summary>
    public bool Forks;

    /// <summary>Whether any coupon was ever handed to it and remembered.</summary>
    public bool MayHoldCoupons;

    /// <summary>Whether nothing can come between it and its planned orders, so that they need not be made one by one.</summary>
    public readonly bool FollowsPlan => !HasDiverged && !MayHoldCoupons;

    /// <summary>Makes its planned orders before a moment.</summary>
    public void Follow(OrderLog log, double until)
    {
        while (Shopper.NextOrder < until)
        {
            TakePlanned(log);
        }
    }

    /// <summary>Makes the next of its planned orders.</summary>
    public void TakePlanned(OrderLog log)
    {
        LastEntry = NextPlanned++;
        Shopper.Orders++;
        Shopper.LastOrder = log[LastEntry].Time;
        Shopper.NextOrder = NextPlanned < EndPlanned ? log[NextPlanned].Time : NextAfterPlanned;
    }
}
