using Playbook.Simulation.Engine;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Population;

/// <summary>Draws the shoppers of stores as they stand when the period begins.</summary>
internal static class Crowd
{
    public static Shopper[] Draw(World world, int firstStore, int stores)
    {
        var population = world.Script.Plan.Population;
        var shoppers = new List<Shopper>();
        for (var store = firstStore; store < firstStore + stores; store++)
        {
            var count = StoreShare.Of(population.Shoppers, population.Stores, store);
            for (var ordinal = 0; ordinal < count; ordinal++)
            {
                shoppers.Add(Draw(world, new Identity(store, ordinal)));
            }
        }

        return [.. shoppers];
    }

    private static Shopper Draw(World world, Identity who)
    {
        var shopper = new Shopper { Who = who, LastEntry = -1, Group = -1, NextDue = -1, Persona = PersonaOf(world, who) };
        world.Process.Begin(ref shopper, world.Personas[shopper.Persona].Interval);
        if (!world.Script.Plan.Recruits.IsEmpty)
        {
            var joining = world.Settings.Joining;
            var stream = world.Random.Stream(who, 0, Purpose.Willingness);
            shopper.Willingness = BetaDistribution.SampleByMean(joining.Join, joining.Precision, ref stream);
        }

        return shopper;
    }

    private static byte PersonaOf(World world, Identity who)
    {
        var uniform = world.Random.Draw(who, 0, Purpose.Persona).UniformA;
        byte persona = 0;
        while (persona < world.Personas.Length - 1 && uniform >= world.Personas[persona].UpTo)
        {
            persona++;
        }

        return persona;
    }
}
