using Playbook.Cli.Commands;

namespace Playbook.Cli.Calibrations;

/// <summary>What <c>playbook uplift</c> was asked for.</summary>
/// <param name="Path">The playbook, or its plan.</param>
/// <param name="Members">The list of members.</param>
internal sealed record UpliftRequest(string Path, string Members)
{
    public OutputFormat Format { get; init; }

    public string? Output { get; init; }

    public bool Strict { get; init; }
}
