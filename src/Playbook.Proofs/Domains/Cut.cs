using Playbook.Plan.Predicates;

namespace Playbook.Proofs.Domains;

/// <summary>The part of a universe that stands to a bound as an operator says.</summary>
internal static class Cut
{
    /// <param name="universe">All values, in whole steps.</param>
    /// <param name="comparison">The operator.</param>
    /// <param name="bound">The bound, in the same steps; it need not be whole.</param>
    public static ValueSet Of(ValueSet universe, ComparisonOperator comparison, decimal bound)
    {
        var held = Math.Clamp(bound, universe.Min - 1, universe.Max + 1);
        var (floor, ceiling) = ((long)Math.Floor(held), (long)Math.Ceiling(held));
        return comparison switch
        {
            ComparisonOperator.Less => universe.AtMost(ceiling - 1),
            ComparisonOperator.LessOrEqual => universe.AtMost(floor),
            ComparisonOperator.Equal => floor == ceiling ? universe.Intersect(ValueSet.Of(floor)) : ValueSet.Empty,
            ComparisonOperator.NotEqual => floor == ceiling ? universe.Except(ValueSet.Of(floor)) : universe,
            ComparisonOperator.GreaterOrEqual => universe.AtLeast(ceiling),
            ComparisonOperator.Greater => universe.AtLeast(floor + 1),
            _ => throw new InvalidOperationException($"{comparison} is not a comparison."),
        };
    }

    /// <summary>The operator that says the same with the sides changed.</summary>
    public static ComparisonOperator Mirrored(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        _ => comparison,
    };
}
