namespace Playbook.Simulation.Population;

/// <summary>An order of one to whom nobody speaks.</summary>
/// <param name="Time">Days from the start of the period.</param>
/// <param name="Value">Money, at list prices.</param>
/// <param name="Margin">Money.</param>
/// <param name="Products">A bit for each product.</param>
internal readonly record struct OrdinaryOrder(double Time, double Value, double Margin, uint Products);
