namespace Playbook.Plan.Predicates;

/// <summary>What comparison operators mean.</summary>
public static class Comparisons
{
    /// <param name="comparison">The operator.</param>
    /// <param name="sign">The sign of the left side less the right side.</param>
    public static bool Holds(ComparisonOperator comparison, int sign) => comparison switch
    {
        ComparisonOperator.Less => sign < 0,
        ComparisonOperator.LessOrEqual => sign <= 0,
        ComparisonOperator.Equal => sign == 0,
        ComparisonOperator.NotEqual => sign != 0,
        ComparisonOperator.GreaterOrEqual => sign >= 0,
        ComparisonOperator.Greater => sign > 0,
        _ => throw new InvalidOperationException($"{comparison} is not a comparison."),
    };
}
