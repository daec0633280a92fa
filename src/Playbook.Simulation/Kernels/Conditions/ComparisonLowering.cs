using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>Comparisons of quantities as ranges of a column, exactly those of <see cref="QuantityEvaluator"/>.</summary>
internal sealed class ComparisonLowering(ColumnCatalogue catalogue, CampaignCalendar calendar)
{
    /// <summary>Days that no history is long, and that still are a duration.</summary>
    private const double MostDays = 16_000_000d;

    /// <summary>Within what a decimal holds.</summary>
    private const double MostNumber = 7.9e28;

    /// <summary>Null where no column holds the quantity, or not in the unit of the bound.</summary>
    public ColumnCondition? Lower(MemberPredicate.Comparison comparison) => (comparison.Quantity.Measure, comparison.Operand) switch
    {
        (MemberMeasure.SinceLastOrder, Operand.Length length) => Elapsed(comparison, Find(ColumnKind.LastOrder, comparison.Quantity.Product), ColumnView.Elapsed, length.Value),
        (MemberMeasure.SinceLastActive, Operand.Length length) => Elapsed(comparison, Find(ColumnKind.LastEngaged), ColumnView.SinceDayEnded, length.Value),
        (MemberMeasure.SinceJoined, Operand.Length length) => Elapsed(comparison, Find(ColumnKind.JoinTime), ColumnView.Elapsed, length.Value, isFromZero: true),
        (MemberMeasure.Joined, Operand.Date or Operand.DaysAgo) => Dated(comparison, Find(ColumnKind.JoinDay)),
        (MemberMeasure.Attribute, _) => OfAttribute(comparison, Find(ColumnKind.AttributeValue, comparison.Quantity.Attribute)),
        _ => null,
    };

    private ColumnCondition? OfAttribute(MemberPredicate.Comparison comparison, Column? column) => (column?.Attribute, comparison.Operand) switch
    {
        (AttributeKind.Number, Operand.Count bound) => Numeric(comparison, column, bound.Value),
        (AttributeKind.Money, Operand.Amount bound) => Numeric(comparison, column, bound.Value.Amount),
        (AttributeKind.Distance, Operand.Way bound) => Numeric(comparison, column, bound.Value.Metres),
        (AttributeKind.Date, Operand.Date or Operand.DaysAgo) => Dated(comparison, column),
        _ => null,
    };

    private ColumnCondition? Dated(MemberPredicate.Comparison comparison, Column? column) => comparison.Operand switch
    {
        Operand.Date bound => Leaf(comparison, column, ColumnView.Itself, ValueRange.OfWhole(comparison.Operator, calendar.DayOf(bound.Value))),
        Operand.DaysAgo bound => Leaf(comparison, column, ColumnView.DaysBack, ValueRange.OfWhole(Turned(comparison.Operator), bound.Days)),
        _ => null,
    };

    /// <summary>Time is rounded to nanoseconds before it is compared: where the outcome turns is found by asking.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="column">The column; null where there is none.</param>
    /// <param name="view">How the column tells the time.</param>
    /// <param name="bound">With what it is compared.</param>
    /// <param name="isFromZero">Whether what lies ahead counts as now; what is not at all is still shorter than that.</param>
    private static ColumnCondition? Elapsed(MemberPredicate.Comparison comparison, Column? column, ColumnView view, Duration bound, bool isFromZero = false)
    {
        if (Math.Abs(bound.TotalDays) >= MostDays) return null;
        var equal = ExactThreshold.Of(-MostDays, MostDays, elapsed => Duration.FromDays(elapsed) >= bound);
        var greater = ExactThreshold.Of(-MostDays, MostDays, elapsed => Duration.FromDays(elapsed) > bound);
        return Leaf(comparison, column, view, ValueRange.Of(comparison.Operator, FromZero(equal), FromZero(greater)));

        double FromZero(double threshold) => isFromZero && threshold <= 0d ? double.MinValue : threshold;
    }

    private static ColumnCondition? Numeric(MemberPredicate.Comparison comparison, Column? column, decimal bound)
    {
        var equal = ExactThreshold.Of(-MostNumber, MostNumber, number => ColumnNumber.ValueOf(number) >= bound);
        var greater = ExactThreshold.Of(-MostNumber, MostNumber, number => ColumnNumber.ValueOf(number) > bound);
        return double.IsFinite(greater) ? Leaf(comparison, column, ColumnView.Itself, ValueRange.Of(comparison.Operator, equal, greater)) : null;
    }

    /// <summary>What is not known differs from everything: not equal is the negation of equal.</summary>
    private static ColumnCondition? Leaf(MemberPredicate.Comparison comparison, Column? column, ColumnView view, ValueRange range)
    {
        if (column is null) return null;
        if (comparison.Operator != ComparisonOperator.NotEqual) return ConditionFolding.All([new ColumnCondition.Within(column, view, range, comparison)]);
        var equal = comparison with { Operator = ComparisonOperator.Equal };
        return ConditionFolding.Not(ConditionFolding.All([new ColumnCondition.Within(column, view, range, equal)]));
    }

    /// <summary>A later day is fewer days back.</summary>
    private static ComparisonOperator Turned(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        var same => same,
    };

    private Column? Find(ColumnKind kind, string? name = null) => catalogue.Find(new ColumnKey(kind, name));
}
