namespace Playbook.Simulation.Engine;

/// <summary>An order that was made.</summary>
/// <param name="Time">Days from the start of the period.</param>
/// <param name="Products">A bit for each product.</param>
/// <param name="Cents">Hundredths of the currency's unit, after discounts.</param>
internal readonly record struct OrderEntry(double Time, uint Products, int Cents);
