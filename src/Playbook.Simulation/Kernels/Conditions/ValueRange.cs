using Playbook.Plan.Predicates;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>All values from one to another, both included.</summary>
public readonly record struct ValueRange(double Low, double High)
{
    public static readonly ValueRange All = new(double.NegativeInfinity, double.PositiveInfinity);

    public bool IsEmpty => !(Low <= High);

    /// <summary>The values that compare so with a bound; for what differs from it those that are equal, to be negated.</summary>
    /// <param name="comparison">The operator.</param>
    /// <param name="equal">The least value that is not less than the bound.</param>
    /// <param name="greater">The least value that is greater than the bound.</param>
    public static ValueRange Of(ComparisonOperator comparison, double equal, double greater) => comparison switch
    {
        ComparisonOperator.Less => new(double.NegativeInfinity, Math.BitDecrement(equal)),
        ComparisonOperator.LessOrEqual => new(double.NegativeInfinity, Math.BitDecrement(greater)),
        ComparisonOperator.Equal or ComparisonOperator.NotEqual => new(equal, Math.BitDecrement(greater)),
        ComparisonOperator.GreaterOrEqual => new(equal, double.PositiveInfinity),
        ComparisonOperator.Greater => new(greater, double.PositiveInfinity),
        _ => throw new InvalidOperationException($"{comparison} is not a comparison."),
    };

    /// <summary>The whole numbers that compare so with one; for what differs from it that one, to be negated.</summary>
    public static ValueRange OfWhole(ComparisonOperator comparison, int bound) => comparison switch
    {
        ComparisonOperator.Less => new(double.NegativeInfinity, bound - 1d),
        ComparisonOperator.LessOrEqual => new(double.NegativeInfinity, bound),
        ComparisonOperator.Equal or ComparisonOperator.NotEqual => new(bound, bound),
        ComparisonOperator.GreaterOrEqual => new(bound, double.PositiveInfinity),
        ComparisonOperator.Greater => new(bound + 1d, double.PositiveInfinity),
        _ => throw new InvalidOperationException($"{comparison} is not a comparison."),
    };

    public ValueRange Intersect(ValueRange other) => new(Math.Max(Low, other.Low), Math.Min(High, other.High));

    /// <summary>The same values subtracted from something.</summary>
    public ValueRange Before(double moment) => new(moment - High, moment - Low);
}
