using System.Collections.Immutable;

namespace Playbook.Data.Experiments;

/// <summary>Which columns of an experiment's log say what.</summary>
/// <param name="Outcomes">What was measured afterwards: 0 and 1, or amounts.</param>
public sealed record ExperimentColumns(ImmutableArray<string> Outcomes)
{
    /// <summary>Who got what; null means that it is guessed by its name.</summary>
    public string? Treatment { get; init; }

    /// <summary>The value of <see cref="Treatment"/> of those who got nothing; null means that it is guessed.</summary>
    public string? Control { get; init; }

    /// <summary>What was known of members before, by which their response may differ; empty means all other columns.</summary>
    public ImmutableArray<string> By { get; init; } = [];
}
