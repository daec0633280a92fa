using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Simulation.Metrics;

// What it costs, and how results factor.

/// <summary>Cost by kind (<see cref="CostKind"/>).</summary>
public sealed record CostFigures(Estimate Discounts, Estimate Coupons, Estimate Rewards, Estimate Total);

/// <summary>A budget of the plan, by its position there.</summary>
/// <param name="Amount">Per window.</param>
/// <param name="Window">The window.</param>
/// <param name="Spent">Over the whole period.</param>
/// <param name="LargestWindow">Spent in the dearest window.</param>
/// <param name="DaysSpent">Days on which the budget was spent at closing time.</param>
public sealed record BudgetFigures(Money Amount, Window Window, Estimate Spent, Estimate LargestWindow, Estimate DaysSpent);

/// <summary>
/// 業績 = 客流量 × 體驗率 × 轉化率 × 客單價 × 復購率, over members from their joining on. In each replicate the product of the
/// five is the members' revenue.
/// </summary>
/// <param name="Traffic">Shoppers of the stores.</param>
/// <param name="Experience">Those who joined ÷ shoppers.</param>
/// <param name="Conversion">Members who ordered ÷ those who joined.</param>
/// <param name="OrderValue">Revenue ÷ orders.</param>
/// <param name="Repurchase">Orders ÷ members who ordered.</param>
/// <param name="Revenue">The members' revenue.</param>
public sealed record FiveFactors(Estimate Traffic, Estimate Experience, Estimate Conversion, Estimate OrderValue, Estimate Repurchase, Estimate Revenue);
