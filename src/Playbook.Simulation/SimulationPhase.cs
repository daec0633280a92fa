namespace Playbook.Simulation;

/// <summary>What the time of a run is spent on.</summary>
public enum SimulationPhase
{
    /// <summary>Shoppers are made and live their ordinary lives, and the first of them join.</summary>
    Population,

    /// <summary>Posts are decided, and it is settled who engages with them.</summary>
    Posts,

    /// <summary>Messages and the offers of posts, with the orders that come before them.</summary>
    Messages,

    /// <summary>The rest of the day's orders, referral, and joining at the till.</summary>
    Orders,

    /// <summary>The day's counts.</summary>
    Counting,

    /// <summary>What metrics and conditions of the plan read.</summary>
    Reading,
}
