using System.Collections.Immutable;

namespace Playbook.Data.Experiments;

/// <summary>Something measured of every member after the treatment.</summary>
/// <param name="Name">Its column.</param>
/// <param name="Values">By row; 0 or 1 where it is binary.</param>
public sealed record ExperimentOutcome(string Name, ImmutableArray<double> Values)
{
    /// <summary>Whether it is so or not, rather than an amount.</summary>
    public bool IsBinary { get; } = Values.All(value => value is 0d or 1d);
}
