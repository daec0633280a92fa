using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Engine;

/// <summary>
/// One replicate. Where stores share nothing each runs through the whole period by itself and its memory is given back; where they share a
/// budget, a stock or coupons they go day by day, a different one first each day.
/// </summary>
internal sealed class ReplicateRun(Script script, MetricScript metrics, SimulationOptions options, RunMeter meter)
{
    public Tally Run(int replicate)
    {
        var random = new RandomSource(options.Seed, replicate);
        var settings = BehaviourSettings.From(new ParameterValues(script.Plan, options.Uncertainty, random));
        var world = new World(script, settings, random);
        var sum = new Tally(script.Days, script.Months.Count, script.Cadences.Length, script.Offers.Length, metrics.Leaves.Length);
        if (script.Days == 0)
        {
            meter.Advance(1, 1, touches: 0);
            return sum;
        }

        var stores = script.Plan.Population.Stores;
        var shards = script.SpansStores ? 1 : stores;
        if (script.CouplesStores)
        {
            RunTogether(world, sum, shards, stores / Math.Max(1, shards));
        }
        else
        {
            RunApart(world, sum, shards, stores / Math.Max(1, shards));
        }

        return sum;
    }

    private void RunTogether(World world, Tally sum, int shards, int storesEach)
    {
        StoreRun[] runs = [.. Enumerable.Range(0, shards).Select(shard => new StoreRun(world, metrics, shard * storesEach, storesEach, meter.Telemetry))];
        var told = 0L;
        for (var day = 0; day < script.Days; day++)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            world.Ledger.Open(day);
            for (var turn = 0; turn < shards; turn++)
            {
                runs[(day + turn) % shards].Run(day);
            }

            var touches = runs.Sum(run => run.Touches);
            meter.Advance(day + 1, script.Days, touches - told);
            told = touches;
        }

        foreach (var run in runs)
        {
            sum.Add(run.Tally);
            run.Dispose();
        }
    }

    private void RunApart(World world, Tally sum, int shards, int storesEach)
    {
        for (var shard = 0; shard < shards; shard++)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            using var run = new StoreRun(world, metrics, shard * storesEach, storesEach, meter.Telemetry);
            for (var day = 0; day < script.Days; day++)
            {
                options.Cancellation.ThrowIfCancellationRequested();
                run.Run(day);
            }

            sum.Add(run.Tally);
            meter.Advance(shard + 1, shards, run.Touches);
        }
    }
}
