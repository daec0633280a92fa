using System.Collections.Immutable;
using Playbook.Cli.Commands;

namespace Playbook.Cli.Simulations;

/// <summary>What <c>playbook simulate</c> was asked for.</summary>
internal sealed record SimulationRequest(string Path)
{
    public ulong Seed { get; init; } = 1;

    public int Replicates { get; init; } = 20;

    public int Threads { get; init; } = 1;

    public string? Scenario { get; init; }

    public ImmutableArray<string> Assume { get; init; } = [];

    public bool Fixed { get; init; }

    /// <summary>True to move each parameter and tell what that does, in the place of a forecast.</summary>
    public bool Sensitivity { get; init; }

    /// <summary>What a sensitivity analysis watches; null for what the plan is for.</summary>
    public string? Metric { get; init; }

    /// <summary>True to say on standard error what the run did and took.</summary>
    public bool Stats { get; init; }

    public bool AllAssumptions { get; init; }

    public OutputFormat Format { get; init; }

    public string? Output { get; init; }

    public bool Strict { get; init; }
}
