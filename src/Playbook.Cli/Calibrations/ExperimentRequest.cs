using System.Collections.Immutable;
using Playbook.Cli.Commands;

namespace Playbook.Cli.Calibrations;

/// <summary>What <c>playbook calibrate --experiment</c> was asked for.</summary>
internal sealed record ExperimentRequest(string Log)
{
    public string? Treatment { get; init; }

    public string? Control { get; init; }

    public ImmutableArray<string> Outcomes { get; init; } = [];

    public ImmutableArray<string> By { get; init; } = [];

    /// <summary>The least effect that matters, in the unit of the outcome; null means a fifth of the control's mean.</summary>
    public double? Worthwhile { get; init; }

    public OutputFormat Format { get; init; }

    /// <summary>Where the library goes; null means that none is written.</summary>
    public string? Output { get; init; }
}
