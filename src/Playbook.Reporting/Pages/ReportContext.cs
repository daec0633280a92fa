using Playbook.Simulation.Metrics;

namespace Playbook.Reporting.Pages;

/// <summary>What a page is written from: the forecast, and what stands beside it.</summary>
/// <param name="Forecast">The figures.</param>
/// <param name="Tool">Name and version of the tool.</param>
public sealed record ReportContext(Forecast Forecast, string Tool)
{
    /// <summary>The scenario that was run; null for the playbook as it stands.</summary>
    public string? Scenario { get; init; }

    /// <summary>True to list every assumption rather than the most important.</summary>
    public bool AllAssumptions { get; init; }

    /// <summary>Columns of the terminal, for the charts.</summary>
    public int Width { get; init; } = 120;
}
