using System.Collections.Concurrent;
using Playbook.Plan.Model;
using Playbook.Simulation.Engine;
using Playbook.Simulation.Metrics;

namespace Playbook.Simulation;

/// <summary>Forecasts what a plan does: population, behaviour and touches, many times over, and without the plan beside it.</summary>
public static class Simulator
{
    public static Forecast Run(CampaignPlan plan, SimulationOptions? options = null)
    {
        options ??= new SimulationOptions();
        plan = NameOrder.Of(plan);
        var script = new Script(plan, options.Evaluation);
        var metrics = new MetricScript(plan);
        var tallies = new Tally[Math.Max(1, options.Replicates)];
        var replicate = new ReplicateRun(script, metrics, options, new RunMeter(options.Telemetry ?? new SimulationTelemetry(), options.Progress, tallies.Length));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = options.Cancellation };

        // Each replicate fills its own slot, and slots are reduced in order: threads cannot change a figure. Replicates are long and
        // handed out one by one, so that no thread sits idle while another holds several.
        var indexes = Partitioner.Create(Enumerable.Range(0, tallies.Length), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(indexes, parallel, index => tallies[index] = replicate.Run(index));

        return new ForecastBuilder(plan, options, metrics, [.. tallies]).Build();
    }
}
