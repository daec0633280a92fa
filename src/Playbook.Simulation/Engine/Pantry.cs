using Playbook.Simulation.Population;

namespace Playbook.Simulation.Engine;

/// <summary>
/// What members have at home. For those who follow their planned lives it is brought up to date when somebody asks: most orders are
/// made without anybody asking.
/// </summary>
internal sealed class Pantry(Shard shard)
{
    private readonly World _world = shard.World;

    public Span<PantryItem> Of(GroupState group, int member)
    {
        ref var customer = ref group.Customers[member];
        var pantry = group.StalePantryOf(member);
        if (!customer.HasDiverged && customer.PantryEntry < customer.NextPlanned)
        {
            CatchUp(ref customer, pantry);
        }

        return pantry;
    }

    private void CatchUp(ref Customer customer, Span<PantryItem> pantry)
    {
        var shopper = customer.Shopper;
        shopper.Orders -= customer.NextPlanned - customer.PantryEntry;
        for (; customer.PantryEntry < customer.NextPlanned; customer.PantryEntry++)
        {
            ref readonly var order = ref shard.Log[customer.PantryEntry];
            var draws = order.Products != 0u ? _world.Process.DrawsOfNextOrder(shopper) : default;
            shopper.Orders++;
            if (order.Products != 0u)
            {
                _world.Baskets.Replenish(shopper, pantry, order.Time, new(0d, order.Products, 0d), draws);
            }
        }
    }
}
