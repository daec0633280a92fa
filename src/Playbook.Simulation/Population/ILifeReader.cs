namespace Playbook.Simulation.Population;

/// <summary>Is told of ordinary lives, one after the other, in any order.</summary>
internal interface ILifeReader
{
    /// <param name="shopper">Which of them.</param>
    /// <param name="start">As the period begins.</param>
    /// <param name="orders">All its orders within the period; not to be kept.</param>
    /// <param name="next">When the first order after the period falls due; infinite for one who dropped out.</param>
    void Take(int shopper, in Shopper start, ReadOnlySpan<OrdinaryOrder> orders, double next);
}
