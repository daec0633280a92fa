using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Metrics;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Simulation.Metrics;

/// <summary>Which measures the forecast needs on which days, and how the plan's metrics are made of them.</summary>
internal sealed class MetricScript
{
    private readonly Dictionary<MetricLeaf, int> _index = [];
    private readonly ImmutableArray<MetricLeaf>.Builder _leaves = ImmutableArray.CreateBuilder<MetricLeaf>();
    private readonly CampaignPlan _plan;
    private readonly CampaignCalendar _calendar;

    public MetricScript(CampaignPlan plan)
    {
        _plan = plan;
        _calendar = new CampaignCalendar(plan.Period);
        if (LastDay >= 0)
        {
            foreach (var standard in new[] { UserRepurchase, OrderRepurchase, MemberShare })
            {
                Note(standard, LastDay);
            }

            foreach (var metric in plan.Metrics)
            {
                Note(metric.Expression, LastDay);
            }

            foreach (var target in plan.Goals.SelectMany(g => g.Targets))
            {
                Note(target.Metric, DayOf(target));
            }
        }

        Leaves = _leaves.ToImmutable();
    }

    public static MetricExpression UserRepurchase { get; } =
        new MetricExpression.Measure(MetricMeasure.UserRepurchaseRate, Duration.FromDays(ArmFigures.Window));

    public static MetricExpression OrderRepurchase { get; } =
        new MetricExpression.Measure(MetricMeasure.OrderRepurchaseRate, Duration.FromDays(ArmFigures.Window));

    /// <summary>Share of orders that members make.</summary>
    public static MetricExpression MemberShare { get; } = new MetricExpression.Ratio(
        new MetricExpression.Measure(MetricMeasure.MemberOrders, Duration.FromDays(28)),
        new MetricExpression.Measure(MetricMeasure.StoreOrders, Duration.FromDays(28)));

    public ImmutableArray<MetricLeaf> Leaves { get; }

    /// <summary>−1 for a period without days.</summary>
    public int LastDay => _calendar.Days - 1;

    /// <summary>A target outside of the period is measured on its nearest day.</summary>
    public int DayOf(PlanTarget target) => Math.Clamp(_calendar.DayOf(target.At), 0, LastDay);

    public LeafTally? Leaf(Tally tally, MetricExpression expression, int day) =>
        _index.TryGetValue(new MetricLeaf(expression, day), out var index) ? tally.Leaves[index] : null;

    /// <summary>The value in one arm of one replicate, or null where there is nobody to measure.</summary>
    public double? Value(Tally tally, MetricExpression expression, int day, Arm arm)
    {
        switch (expression)
        {
            case MetricExpression.Named named:
                return Value(tally, Resolve(named), day, arm);
            case MetricExpression.Ratio ratio:
                return Value(tally, ratio.Numerator, day, arm) is { } numerator
                    && Value(tally, ratio.Denominator, day, arm) is { } denominator and not 0d
                    ? numerator / denominator
                    : null;
            default:
                return Leaf(tally, expression, day) is { } leaf && leaf.Denominator(arm) > 0d ? leaf.Numerator(arm) / leaf.Denominator(arm) : null;
        }
    }

    public MetricUnit Unit(MetricExpression expression) => expression switch
    {
        MetricExpression.Named named => Unit(Resolve(named)),
        MetricExpression.Ratio ratio => (Unit(ratio.Numerator), Unit(ratio.Denominator)) switch
        {
            (MetricUnit.Count, MetricUnit.Count) or (MetricUnit.Money, MetricUnit.Money) => MetricUnit.Share,
            (MetricUnit.Money, MetricUnit.Count) => MetricUnit.Money,
            _ => MetricUnit.Ratio,
        },
        MetricExpression.PercentOfMembers => MetricUnit.Share,
        MetricExpression.Measure measure => measure.Name switch
        {
            MetricMeasure.MemberOrders or MetricMeasure.StoreOrders or MetricMeasure.Members or MetricMeasure.OrdersPerMember => MetricUnit.Count,
            MetricMeasure.MemberRevenue or MetricMeasure.StoreRevenue or MetricMeasure.MemberMargin
                or MetricMeasure.AverageOrderValue or MetricMeasure.RevenuePerMember => MetricUnit.Money,
            _ => MetricUnit.Share,
        },
        _ => throw new InvalidOperationException($"{expression.GetType().Name} is not a metric."),
    };

    private void Note(MetricExpression expression, int day)
    {
        switch (expression)
        {
            case MetricExpression.Named named:
                Note(Resolve(named), day);
                break;
            case MetricExpression.Ratio ratio:
                Note(ratio.Numerator, day);
                Note(ratio.Denominator, day);
                break;
            default:
                var leaf = new MetricLeaf(expression, day);
                if (_index.TryAdd(leaf, _leaves.Count))
                {
                    _leaves.Add(leaf);
                }

                break;
        }
    }

    private MetricExpression Resolve(MetricExpression.Named named) =>
        _plan.Metrics.FirstOrDefault(m => m.Name == named.Name)?.Expression
        ?? throw new InvalidOperationException($"The plan has no metric {named.Name}.");
}
