namespace Playbook.Simulation.Behaviour;

/// <summary>Where shoppers stand when the period begins.</summary>
public enum PurchaseStart
{
    /// <summary>In the midst of a gap, as in a store that has been open for long.</summary>
    Stationary,

    /// <summary>All have just made their first purchase, at time 0, which is not counted: what the closed forms assume.</summary>
    FirstPurchase,
}
