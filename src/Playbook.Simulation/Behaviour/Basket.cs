namespace Playbook.Simulation.Behaviour;

/// <summary>What an order holds, at list prices.</summary>
/// <param name="Value">Money.</param>
/// <param name="Products">A bit for each product of the plan.</param>
/// <param name="Margin">Money, before discounts.</param>
/// <param name="More">Units of one of the products beyond the first.</param>
/// <param name="MoreOf">Which product that is, or −1.</param>
internal readonly record struct Basket(double Value, uint Products, double Margin, int More = 0, int MoreOf = -1);
