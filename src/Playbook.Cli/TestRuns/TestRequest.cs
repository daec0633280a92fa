using System.Collections.Immutable;

namespace Playbook.Cli.TestRuns;

/// <summary>What <c>playbook test</c> was asked for.</summary>
/// <param name="Paths">Playbooks and folders.</param>
internal sealed record TestRequest(ImmutableArray<string> Paths)
{
    /// <summary>Only tests whose title contains this.</summary>
    public string? Filter { get; init; }

    /// <summary>Where results go as JUnit XML.</summary>
    public string? JUnit { get; init; }

    public bool Coverage { get; init; }

    public int CoverageMembers { get; init; }
}
