namespace Playbook.Simulation.Engine;

/// <summary>One who wants to buy.</summary>
/// <param name="Turn">Draws the order in which a short stock is sold and teams are formed.</param>
/// <param name="Member">The place in the group.</param>
/// <param name="TakesBasket">Whether the usual basket comes along.</param>
internal readonly record struct Buyer(double Turn, int Member, bool TakesBasket);
