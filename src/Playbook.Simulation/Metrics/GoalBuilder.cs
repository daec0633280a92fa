using System.Collections.Immutable;
using Playbook.Plan.Metrics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Simulation.Metrics;

/// <summary>How the plan's own metrics and goals fare.</summary>
internal sealed class GoalBuilder(MetricScript metrics, ImmutableArray<Tally> tallies)
{
    public ImmutableArray<GoalFigures> Build(CampaignPlan plan) =>
        [.. plan.Goals.Select(g => new GoalFigures(g.Name, g.Horizon, [.. g.Targets.Select(Target)]))];

    public ArmEstimates Arms(MetricExpression expression, int day)
    {
        var unit = metrics.Unit(expression);
        Estimate? Of(Arm arm) => Estimate.Of(unit, Values(expression, day, arm));
        return new ArmEstimates(
            Of(Arm.WithPlan),
            Of(Arm.WithoutPlan),
            Estimate.Of(unit, tallies.Select(t => Value(t, expression, day, Arm.WithPlan) - Value(t, expression, day, Arm.WithoutPlan))),
            Of(Arm.Touched),
            Of(Arm.Withheld));
    }

    private TargetFigures Target(PlanTarget target)
    {
        var day = metrics.DayOf(target);
        ImmutableArray<(double Value, double Needed)> pairs =
        [
            .. tallies.Select(t => Pair(t, target, day)).Where(p => p is not null).Select(p => p!.Value),
        ];
        return new TargetFigures(
            target.Name,
            target.At,
            Arms(target.Metric, day),
            target.Operator,
            target.Bound,
            Estimate.Of(metrics.Unit(target.Metric), pairs.Select(p => (double?)p.Needed)),
            pairs.IsEmpty ? 0d : pairs.Count(p => Reaches(p.Value, target.Operator, p.Needed)) / (double)pairs.Length,
            pairs.Length);
    }

    /// <summary>The value and what it must reach, in one replicate; null where it cannot be measured there.</summary>
    private (double Value, double Needed)? Pair(Tally tally, PlanTarget target, int day)
    {
        var arm = target.Bound is TargetBound.OfHoldout ? Arm.Touched : Arm.WithPlan;
        double? needed = target.Bound switch
        {
            TargetBound.Share share => (double)share.Value.Fraction,
            TargetBound.Count count => (double)count.Value,
            TargetBound.Amount amount => (double)amount.Value.Amount,
            TargetBound.OfHoldout of => (double)of.Value.Fraction * Value(tally, target.Metric, day, Arm.Withheld),
            _ => throw new InvalidOperationException($"{target.Bound.GetType().Name} is not a bound."),
        };
        return Value(tally, target.Metric, day, arm) is { } value && needed is { } bound ? (value, bound) : null;
    }

    private IEnumerable<double?> Values(MetricExpression expression, int day, Arm arm) => tallies.Select(t => Value(t, expression, day, arm));

    /// <summary>A sum over a holdout that nobody is in is not a measurement.</summary>
    private double? Value(Tally tally, MetricExpression expression, int day, Arm arm) =>
        arm == Arm.Withheld && tally.People[(int)PeopleCount.Withheld] == 0 ? null : metrics.Value(tally, expression, day, arm);

    private static bool Reaches(double value, ComparisonOperator comparison, double bound) => comparison switch
    {
        ComparisonOperator.Less => value < bound,
        ComparisonOperator.LessOrEqual => value <= bound,
        ComparisonOperator.Equal => value == bound,
        ComparisonOperator.NotEqual => value != bound,
        ComparisonOperator.GreaterOrEqual => value >= bound,
        ComparisonOperator.Greater => value > bound,
        _ => throw new InvalidOperationException($"{comparison} is not a comparison."),
    };
}
