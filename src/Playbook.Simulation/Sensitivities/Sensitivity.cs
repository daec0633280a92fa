using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Simulation.Metrics;

namespace Playbook.Simulation.Sensitivities;

/// <summary>How the forecast hangs on each of its assumptions.</summary>
public sealed record Sensitivity
{
    /// <summary>At most so many assumptions are said to decide.</summary>
    private const int Most = 3;

    public required string Plan { get; init; }

    public string? PlanHash { get; init; }

    public required string Currency { get; init; }

    public required PlanPeriod Period { get; init; }

    public required ulong Seed { get; init; }

    public required int Replicates { get; init; }

    /// <summary>Name of the metric.</summary>
    public required string Metric { get; init; }

    /// <summary>The metric with all parameters at their values; null where it could not be measured.</summary>
    public required Estimate? Base { get; init; }

    /// <summary>The five factors with all parameters at their values.</summary>
    public required ImmutableArray<Estimate?> Factors { get; init; }

    /// <summary>The target on which <see cref="Deciding"/> judges, as <c>goal.target</c>; null where the plan has none.</summary>
    public required string? Target { get; init; }

    /// <summary>Whether the target is met with all parameters at their values.</summary>
    public required bool? Meets { get; init; }

    /// <summary>The widest first, those within noise last.</summary>
    public required ImmutableArray<SensitivityBar> Bars { get; init; }

    /// <summary>Parameters that have no range: forms, and what is kept whatever happens.</summary>
    public required ImmutableArray<AssumptionEntry> Kept { get; init; }

    /// <summary>Forecasts that were made.</summary>
    public required int Runs { get; init; }

    /// <summary>The assumptions that move the answer across the goal, the widest first.</summary>
    public ImmutableArray<SensitivityBar> Deciding => [.. Bars.Where(bar => bar.Decides(Meets)).Take(Most)];
}
