namespace Playbook.Simulation.Engine;

/// <summary>What an ordinary order is worth, exactly.</summary>
/// <param name="Value">Money, at list prices.</param>
/// <param name="Margin">Money.</param>
internal readonly record struct OrdinaryWorth(double Value, double Margin);
