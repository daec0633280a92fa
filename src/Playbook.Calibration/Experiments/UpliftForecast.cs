using System.Collections.Immutable;

namespace Playbook.Calibration.Experiments;

/// <summary>What a touch adds among the members of a list whom it is meant for.</summary>
/// <param name="Touch">The offer sent, or the cadence that sends a message alone.</param>
/// <param name="Cadences">The cadences that send it.</param>
/// <param name="Members">Members whom it is meant for, each counted once.</param>
/// <param name="Outcomes">What it adds to each outcome that was measured.</param>
public sealed record UpliftForecast(string Touch, ImmutableArray<string> Cadences, int Members, ImmutableArray<OutcomeForecast> Outcomes)
{
    /// <summary>How many of these members the holdout withholds, as its share has it; outcomes are of the others.</summary>
    public double Withheld { get; init; }
}
