using System.Collections.Immutable;

namespace Playbook.Data.Experiments;

/// <summary>Something known of every member before the treatment.</summary>
/// <param name="Name">Its column.</param>
/// <param name="Labels">The words that it may be, in ordinal order; empty for a column of numbers.</param>
/// <param name="Values">By row: the number, or the position of its word in <paramref name="Labels"/>; NaN where it is not known.</param>
public sealed record ExperimentCovariate(string Name, ImmutableArray<string> Labels, ImmutableArray<double> Values)
{
    public bool IsNumber => Labels.IsEmpty;

    /// <summary>Whether it says yes or no, as 1 or 0.</summary>
    public bool IsTruth { get; } = Labels.IsEmpty && Values.All(value => value is 0d or 1d || double.IsNaN(value));
}
