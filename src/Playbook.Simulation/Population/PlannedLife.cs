namespace Playbook.Simulation.Population;

/// <summary>
/// What a shopper who may become a member orders where nobody acts, to the end of the period: known in advance, since it is a function of who it is.
/// A member follows it until the plan first makes a difference, and its twin follows it to the end.
/// </summary>
/// <param name="Start">The shopper as the period begins.</param>
/// <param name="First">The first of its orders in the log, where all of them lie one behind the other.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Next">When the first order after the period falls due; infinite for one who dropped out.</param>
internal readonly record struct PlannedLife(Shopper Start, int First, int Count, double Next)
{
    /// <summary>The place behind its last order.</summary>
    public int End => First + Count;
}
