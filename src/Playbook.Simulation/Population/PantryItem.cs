namespace Playbook.Simulation.Population;

/// <summary>A product in a shopper's home. Times are days from the start of the period.</summary>
internal struct PantryItem
{
    /// <summary>When it was last ordered; minus infinity for never.</summary>
    public float LastOrder;

    /// <summary>When what is at home is used up; infinite for one who never buys it without an offer.</summary>
    public float RunsOut;

    public readonly bool IsRegular => !float.IsPositiveInfinity(RunsOut);
}
