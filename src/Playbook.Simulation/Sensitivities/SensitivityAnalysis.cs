using System.Collections.Concurrent;
using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Plan.Scenarios;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Metrics;

namespace Playbook.Simulation.Sensitivities;

/// <summary>
/// One at a time: each parameter of the ledger at the low and at the high end of its range, all others at their values, under one seed. Of a
/// fitted parameter the ends are those of its middle 80 %, along its own axis.
/// </summary>
public static class SensitivityAnalysis
{
    private const double Half = 0.5;

    /// <param name="plan">The plan.</param>
    /// <param name="metric">What is watched besides the five factors.</param>
    /// <param name="options">Its threads are shared out over parameters and ends; its uncertainty does not count.</param>
    public static Sensitivity Run(CampaignPlan plan, ForecastMetric metric, SimulationOptions options)
    {
        var ledger = AssumptionLedger.Of(plan, ParameterUncertainty.Drawn);
        ImmutableArray<AssumptionEntry> varied = [.. ledger.Where(entry => entry.Value is not null && entry.Low < entry.High)];
        var target = TargetOf(plan, metric);
        ImmutableArray<PlanAssumption?> moves =
        [
            null, .. varied.SelectMany(entry => new[] { entry.Low, entry.High }.Select(end => new PlanAssumption(entry.Parameter, end, null, entry.Source))),
        ];
        var readings = Read(plan, metric, target, moves, options);
        SensitivityEnd End(int move) => new(
            moves[move]!.Value!.Value,
            PairedChange.Between(readings[0].Metric, readings[move].Metric),
            [.. readings[0].Factors.Zip(readings[move].Factors, PairedChange.Between)],
            readings[move].Meets);

        return new Sensitivity
        {
            Plan = plan.Name,
            PlanHash = options.PlanHash,
            Currency = plan.Currency,
            Period = plan.Period,
            Seed = options.Seed,
            Replicates = Math.Max(1, options.Replicates),
            Metric = metric.Name,
            Base = readings[0].Metric,
            Factors = readings[0].Factors,
            Target = target,
            Meets = readings[0].Meets,
            Bars =
            [
                .. varied.Select((entry, place) => new SensitivityBar(entry, End((2 * place) + 1), End((2 * place) + 2)))
                    .OrderBy(bar => bar.IsNoise).ThenByDescending(bar => bar.Reach).ThenBy(bar => bar.Parameter.Parameter, StringComparer.Ordinal),
            ],
            Kept = [.. ledger.Where(entry => entry.Value is null || entry.Low >= entry.High)],
            Runs = moves.Length,
        };
    }

    private static Reading[] Read(CampaignPlan plan, ForecastMetric metric, string? target, ImmutableArray<PlanAssumption?> moves, SimulationOptions options)
    {
        var readings = new Reading[moves.Length];
        var telemetry = options.Telemetry ?? new SimulationTelemetry();
        var once = options with { Threads = 1, Uncertainty = ParameterUncertainty.Fixed, Progress = null, Telemetry = telemetry };
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = options.Cancellation };
        var done = 0;

        // Each forecast fills its own slot, so threads cannot change a figure.
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, moves.Length), EnumerablePartitionerOptions.NoBuffering), parallel, move =>
        {
            var forecast = Simulator.Run(moves[move] is { } assumption ? PlanVariant.Assume(plan, [assumption]) : plan, once);
            readings[move] = new Reading(metric.Of(forecast), [.. ForecastMetric.Factors.Select(factor => factor.Of(forecast))], Meets(forecast, target));
            options.Progress?.Report(new SimulationProgress(Interlocked.Increment(ref done) / (double)moves.Length, telemetry.Touches));
        });
        return readings;
    }

    /// <summary>The metric's own target, or that of the first goal.</summary>
    private static string? TargetOf(CampaignPlan plan, ForecastMetric metric)
    {
        var targets = plan.Goals.SelectMany(goal => goal.Targets.Select(target => $"{goal.Name}.{target.Name}")).ToList();
        return targets.Contains(metric.Name) ? metric.Name : targets.FirstOrDefault();
    }

    private static bool? Meets(Forecast forecast, string? target) => forecast.Goals
        .SelectMany(goal => goal.Targets.Where(t => $"{goal.Name}.{t.Name}" == target))
        .Where(t => t.Measured > 0)
        .Select(t => (bool?)(t.Probability >= Half))
        .FirstOrDefault();

    private sealed record Reading(Estimate? Metric, ImmutableArray<Estimate?> Factors, bool? Meets);
}
