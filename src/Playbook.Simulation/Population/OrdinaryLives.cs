using Playbook.Simulation.Engine;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Population;

/// <summary>Lives ordinary lives to the end of the period: several at once where the plan's processes are simple enough, else one by one.</summary>
internal sealed class OrdinaryLives(World world)
{
    private readonly OrdinaryLife _life = new(world);
    private readonly LifeLanes? _lanes = LifeLanes.For(world);
    private OrdinaryOrder[] _orders = new OrdinaryOrder[64];

    public void Live(ReadOnlySpan<Identity> who, ILifeReader reader)
    {
        if (_lanes is not null)
        {
            _lanes.Live(who, reader);
            return;
        }

        for (var shopper = 0; shopper < who.Length; shopper++)
        {
            Live(shopper, who[shopper], reader);
        }
    }

    /// <summary>Lives one of them by itself.</summary>
    public void Live(int shopper, Identity who, ILifeReader reader)
    {
        _life.Begin(who);
        var start = _life.Shopper;
        var count = 0;
        while (_life.TryOrder(world.Script.Days, out var time, out var basket))
        {
            if (count == _orders.Length)
            {
                Array.Resize(ref _orders, count * 2);
            }

            _orders[count++] = new OrdinaryOrder(time, basket.Value, basket.Margin, basket.Products);
        }

        reader.Take(shopper, start, _orders.AsSpan(0, count), _life.Shopper.NextOrder);
    }
}
