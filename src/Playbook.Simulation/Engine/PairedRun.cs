using Playbook.Simulation.Population;

namespace Playbook.Simulation.Engine;

/// <summary>
/// The same people without the plan, with the same traits and draws. Both arms of a member are one until the plan first makes a difference to
/// its orders; then its twin is forked and lives to the end at once, since nobody else bears on it.
/// </summary>
internal sealed class PairedRun(Shard shard)
{
    private readonly OrdinaryLife _life = new(shard.World);

    /// <summary>To be called before the first order that would not have been made, or not been paid, without the plan.</summary>
    public void Diverge(GroupState group, int member)
    {
        ref var customer = ref group.Customers[member];
        if (customer.HasDiverged)
        {
            return;
        }

        customer.HasDiverged = true;
        _life.Resume(customer.Shopper, group.PantryOf(member));
        var last = customer.LastEntry;
        for (var forks = true; _life.TryOrder(shard.World.Script.Days, out var time, out var basket); forks = false)
        {
            last = shard.Log.Append(last, time, basket.Value, basket.Products, forks);
            shard.Tally.Twins.Count((int)time, basket.Value, basket.Margin);
        }

        group.TwinEntries[member] = last;
    }
}
