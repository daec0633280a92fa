namespace Playbook.Simulation.Engine;

/// <summary>A coupon that was redeemed, or none.</summary>
/// <param name="Value">What it takes off.</param>
/// <param name="Marks">The bits by which the order remembers it.</param>
internal readonly record struct Redemption(double Value, uint Marks);
