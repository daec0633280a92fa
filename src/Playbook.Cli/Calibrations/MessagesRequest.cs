using NodaTime;
using Playbook.Data.Acts;

namespace Playbook.Cli.Calibrations;

/// <summary>What <c>playbook calibrate --messages</c> was asked for.</summary>
/// <param name="Log">Which log, and how it is meant.</param>
/// <param name="Output">The library to write.</param>
internal sealed record MessagesRequest(ActLogRequest Log, string Output)
{
    /// <summary>The first day of joining that counts; null for the log's first.</summary>
    public LocalDate? CohortFrom { get; init; }

    /// <summary>The last day of joining that counts; null for the log's last.</summary>
    public LocalDate? CohortTo { get; init; }
}
