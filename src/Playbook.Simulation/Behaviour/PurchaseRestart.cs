namespace Playbook.Simulation.Behaviour;

/// <summary>Which orders through an offer restart the clock of ordinary ones.</summary>
public enum PurchaseRestart
{
    EveryOrder,

    WholeBasket,
}
