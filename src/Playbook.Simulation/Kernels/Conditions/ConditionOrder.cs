using System.Collections.Immutable;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>
/// Puts the terms of a condition in the order in which asking them costs least: by cost for each member that a term decides. What is not in a column comes
/// last, since it costs more than all columns together. Shares are rough: they move the cost and never the outcome.
/// </summary>
internal static class ConditionOrder
{
    /// <summary>A walk over a member's history, in bytes of a column that could be read instead.</summary>
    private const double AskedCost = 10_000d;

    private const double Unsure = 0.5;

    public static ColumnCondition Of(ColumnCondition condition) => Weigh(condition).Condition;

    private static (ColumnCondition Condition, double Cost, double Share) Weigh(ColumnCondition condition)
    {
        switch (condition)
        {
            case ColumnCondition.AllOf all:
                var needed = all.Terms.Select(Weigh).OrderBy(term => Per(term.Cost, 1d - term.Share)).ToImmutableArray();
                return (new ColumnCondition.AllOf([.. needed.Select(term => term.Condition)]), needed.Sum(term => term.Cost), needed.Aggregate(1d, (share, term) => share * term.Share));
            case ColumnCondition.AnyOf any:
                var enough = any.Terms.Select(Weigh).OrderBy(term => Per(term.Cost, term.Share)).ToImmutableArray();
                return (new ColumnCondition.AnyOf([.. enough.Select(term => term.Condition)]), enough.Sum(term => term.Cost), 1d - enough.Aggregate(1d, (share, term) => share * (1d - term.Share)));
            case ColumnCondition.Not not:
                var negated = Weigh(not.Term);
                return (new ColumnCondition.Not(negated.Condition), negated.Cost, 1d - negated.Share);
            case ColumnCondition.Within leaf:
                return (leaf, CostOf(leaf.Column), ShareOf(leaf));
            default:
                return (condition, condition is ColumnCondition.Asked ? AskedCost : 0d, Unsure);
        }
    }

    private static double Per(double cost, double decided) => cost / Math.Max(decided, 0.01);

    private static double CostOf(Column column) => column.Element switch
    {
        ColumnElement.Byte => sizeof(byte),
        ColumnElement.Short => sizeof(short),
        _ => sizeof(double),
    };

    private static double ShareOf(ColumnCondition.Within leaf) => leaf.Column switch
    {
        { Key.Kind: ColumnKind.DoNotDisturb } => 0.1,
        { Key.Kind: ColumnKind.Presence } => 0.9,
        { Words.Length: > 0 and var words } => Math.Min(1d, (leaf.Range.High - leaf.Range.Low + 1d) / words),
        _ => double.IsFinite(leaf.Range.Low) && double.IsFinite(leaf.Range.High) ? 0.3 : Unsure,
    };
}
