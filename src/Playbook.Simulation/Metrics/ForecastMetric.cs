using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Simulation.Metrics;

/// <summary>A figure of a forecast under the name by which it is asked for.</summary>
/// <param name="Name"><c>keep_buying.habit</c> for a goal's target, <c>still_frequent</c> for a metric of the plan, <c>orders_made</c> for one that every forecast has.</param>
/// <param name="Of">The figure; null where it could not be measured.</param>
public sealed record ForecastMetric(string Name, Func<Forecast, Estimate?> Of)
{
    /// <summary>The five factors of the members' revenue, in the order of the formula.</summary>
    public static ImmutableArray<ForecastMetric> Factors { get; } =
    [
        new("traffic", f => f.Factors.Traffic),
        new("experience", f => f.Factors.Experience),
        new("conversion", f => f.Factors.Conversion),
        new("order_value", f => f.Factors.OrderValue),
        new("repurchase", f => f.Factors.Repurchase),
    ];

    private static readonly ForecastMetric s_margin = new("margin_less_cost", f => f.MarginLessCost);

    private static readonly ForecastMetric s_revenueMade = new("revenue_made", f => f.Incremental.StoreRevenue);

    private static readonly ImmutableArray<ForecastMetric> s_standard =
    [
        s_margin,
        s_revenueMade,
        new("orders_made", f => f.Incremental.StoreOrders),
        new("orders", f => f.WithPlan.MemberOrders),
        new("revenue", f => f.WithPlan.MemberRevenue),
        new("user_repurchase_rate", f => f.WithPlan.UserRepurchaseRate),
        new("order_repurchase_rate", f => f.WithPlan.OrderRepurchaseRate),
        new("active_rate", f => f.Weeks.IsEmpty ? null : f.Weeks[^1].ActiveShare),
        new("members", f => f.People.InGroups),
        new("left", f => f.People.Left),
        new("cost", f => f.Costs.Total),
        new("return_on_investment", f => f.ReturnOnInvestment),
        .. Factors,
    ];

    /// <summary>All that can be asked of a plan's forecast: its goals' targets first, then its metrics, then what every forecast has.</summary>
    public static ImmutableArray<ForecastMetric> All(CampaignPlan plan) =>
    [
        .. plan.Goals.SelectMany(goal => goal.Targets.Select(target => OfTarget(goal, target))),
        .. plan.Metrics.Select(metric => new ForecastMetric(metric.Name, f => f.Metrics.FirstOrDefault(m => m.Name == metric.Name)?.Value.WithPlan)),
        .. s_standard.Where(standard => plan.Metrics.All(metric => metric.Name != standard.Name)),
    ];

    /// <summary>What the plan is for: its first goal's first target; without goals what it earns, or what it makes where no margin is declared.</summary>
    public static ForecastMetric Default(CampaignPlan plan) =>
        plan.Goals.FirstOrDefault(goal => !goal.Targets.IsEmpty) is { } goal ? OfTarget(goal, goal.Targets[0])
        : plan.Products.Any(product => product.GrossMargin is not null) ? s_margin
        : s_revenueMade;

    private static ForecastMetric OfTarget(PlanGoal goal, PlanTarget target) => new($"{goal.Name}.{target.Name}", f =>
        f.Goals.FirstOrDefault(g => g.Name == goal.Name)?.Targets.FirstOrDefault(t => t.Name == target.Name) is not { } figures ? null
        : target.Bound is TargetBound.OfHoldout ? figures.Value.Touched : figures.Value.WithPlan);
}
