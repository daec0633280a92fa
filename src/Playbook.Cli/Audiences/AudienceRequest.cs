using System.Collections.Immutable;
using Playbook.Cli.Commands;

namespace Playbook.Cli.Audiences;

/// <summary>What <c>playbook audience</c> or <c>playbook why</c> was asked for.</summary>
/// <param name="Path">The playbook.</param>
/// <param name="Members">The member file.</param>
internal sealed record AudienceRequest(string Path, string Members)
{
    public string? Orders { get; init; }

    public string? Touches { get; init; }

    /// <summary>Columns as the command line names them: <c>joined=入群日期</c>.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>The moment as it was given; null for now.</summary>
    public string? At { get; init; }

    public string? Scenario { get; init; }

    /// <summary>The segment or the cadence whose members are listed.</summary>
    public string? List { get; init; }

    /// <summary>The member that `why` is asked of.</summary>
    public string? Member { get; init; }

    /// <summary>The only cadence that `why` is asked of.</summary>
    public string? Cadence { get; init; }

    public OutputFormat Format { get; init; }

    public string? Output { get; init; }

    public bool Strict { get; init; }
}
