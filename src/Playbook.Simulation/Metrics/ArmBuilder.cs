using System.Collections.Immutable;
using Playbook.Plan.Metrics;
using Playbook.Plan.Model;

namespace Playbook.Simulation.Metrics;

/// <summary>Figures of the two arms, and of their difference in each replicate.</summary>
internal sealed class ArmBuilder(CampaignPlan plan, MetricScript metrics, ImmutableArray<Tally> tallies)
{
    public bool HasMargin { get; } = plan.Products.Any(p => p.GrossMargin is not null);

    public ArmFigures WithPlan() => Figures(of => tallies.Select(t => of(t, Arm.WithPlan)));

    public ArmFigures WithoutPlan() => Figures(of => tallies.Select(t => of(t, Arm.WithoutPlan)));

    public ArmFigures Incremental() => Figures(of => tallies.Select(t => of(t, Arm.WithPlan) - of(t, Arm.WithoutPlan)));

    private ArmFigures Figures(Func<Func<Tally, Arm, double>, IEnumerable<double>> over)
    {
        Estimate Of(MetricUnit unit, Func<Tally, Arm, double> of) => Estimate.Of(unit, over(of));
        return new ArmFigures
        {
            StoreOrders = Of(MetricUnit.Count, (t, arm) => Store(t, arm, s => s.Orders.Sum())),
            StoreRevenue = Of(MetricUnit.Money, (t, arm) => Store(t, arm, s => s.Revenue)),
            StoreMargin = HasMargin ? Of(MetricUnit.Money, (t, arm) => Store(t, arm, s => s.Margin)) : null,
            MemberOrders = Of(MetricUnit.Count, (t, arm) => Sales(t, arm).Orders.Sum()),
            MemberRevenue = Of(MetricUnit.Money, (t, arm) => Sales(t, arm).Revenue),
            MemberMargin = HasMargin ? Of(MetricUnit.Money, (t, arm) => Sales(t, arm).Margin) : null,
            AverageBasket = Of(MetricUnit.Money, (t, arm) => Ratio(Sales(t, arm).Revenue, Sales(t, arm).Orders.Sum())),
            UserRepurchaseRate = Of(MetricUnit.Share, (t, arm) => Value(t, MetricScript.UserRepurchase, arm)),
            OrderRepurchaseRate = Of(MetricUnit.Share, (t, arm) => Value(t, MetricScript.OrderRepurchase, arm)),
            BuyerShare = Of(MetricUnit.Share, BuyerShare),
            GroupShareOfOrders = Of(MetricUnit.Share, (t, arm) => Value(t, MetricScript.MemberShare, arm)),
        };
    }

    private static SalesTally Sales(Tally tally, Arm arm) => arm == Arm.WithoutPlan ? tally.Twins : tally.Members;

    /// <summary>All shoppers: where members differ from their twins, the store does.</summary>
    private static double Store(Tally tally, Arm arm, Func<SalesTally, double> of) =>
        of(tally.Everyone) + (arm == Arm.WithoutPlan ? 0d : of(tally.Members) - of(tally.Twins));

    private double Value(Tally tally, MetricExpression expression, Arm arm) =>
        metrics.LastDay < 0 ? 0d : metrics.Value(tally, expression, metrics.LastDay, arm) ?? 0d;

    private double BuyerShare(Tally tally, Arm arm) =>
        Ratio(metrics.Leaf(tally, MetricScript.UserRepurchase, metrics.LastDay)?.Denominator(arm) ?? 0d, tally.People[(int)PeopleCount.Joined]);

    private static double Ratio(double numerator, double denominator) => denominator > 0d ? numerator / denominator : 0d;
}
