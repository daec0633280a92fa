using Playbook.Simulation.Population;

namespace Playbook.Simulation.Engine;

/// <summary>
/// The same person without the plan: forked at joining, with the same traits and draws, and run to the end at once, since nobody else
/// bears on it. Until then, and for those who never join, both arms are one.
/// </summary>
internal sealed class PairedRun(Shard shard)
{
    private readonly PantryItem[] _pantry = new PantryItem[shard.World.Products.Length];

    public Shopper Run(int shopper)
    {
        var twin = shard.Shoppers[shopper];
        shard.PantryOf(shopper).CopyTo(_pantry);
        var world = shard.World;
        while (twin.NextOrder < world.Script.Days)
        {
            var time = twin.NextOrder;
            var draws = world.Process.DrawsOfNextOrder(twin);
            var basket = world.Baskets.Fill(twin.Persona, _pantry, time, draws.UniformC);
            twin.LastEntry = shard.Log.Append(time, basket.Value, basket.Products, twin.LastEntry, isByMember: true);
            shard.Tally.Twins.Count((int)time, basket.Value, basket.Margin);
            world.Process.AfterOrder(ref twin, time, draws);
            world.Baskets.Replenish(twin, _pantry, time, basket.Products);
        }

        return twin;
    }
}
