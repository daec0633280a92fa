using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Engine;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Population;

/// <summary>
/// One shopper's orders where nobody acts: a function of who it is. It can be lived again at any time, so nothing is kept of the many who
/// never join.
/// </summary>
internal sealed class OrdinaryLife(World world)
{
    private readonly PantryItem[] _pantry = new PantryItem[world.Products.Length];
    private Shopper _shopper;

    public ref readonly Shopper Shopper => ref _shopper;

    public ReadOnlySpan<PantryItem> Pantry => _pantry;

    public void Begin(Identity who)
    {
        _shopper = new Shopper { Who = who, Persona = PersonaOf(who) };
        world.Process.Begin(ref _shopper, world.Personas[_shopper.Persona].Interval);
        world.Baskets.Furnish(who, _pantry);
    }

    /// <summary>Goes on from where a life stands.</summary>
    public void Resume(in Shopper shopper, ReadOnlySpan<PantryItem> pantry)
    {
        _shopper = shopper;
        pantry.CopyTo(_pantry);
    }

    /// <summary>Makes the next order if it falls before a moment.</summary>
    public bool TryOrder(double until, out double time, out Basket basket)
    {
        time = _shopper.NextOrder;
        if (time >= until)
        {
            basket = default;
            return false;
        }

        var draws = world.Process.DrawsOfNextOrder(_shopper);
        basket = world.Baskets.Fill(_shopper, _pantry, time, draws);
        world.Process.AfterOrder(ref _shopper, time, draws);
        world.Baskets.Replenish(_shopper, _pantry, time, basket, draws);
        return true;
    }

    private byte PersonaOf(Identity who)
    {
        if (world.Personas.Length == 1)
        {
            return 0;
        }

        var uniform = world.Random.Draw(who, 0, Purpose.Persona).UniformA;
        byte persona = 0;
        while (persona < world.Personas.Length - 1 && uniform >= world.Personas[persona].UpTo)
        {
            persona++;
        }

        return persona;
    }
}
