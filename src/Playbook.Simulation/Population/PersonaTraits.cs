using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Population;

/// <summary>A persona as numbers.</summary>
/// <param name="UpTo">Cumulative share of shoppers up to and including this persona.</param>
/// <param name="Interval">Mean days between orders.</param>
/// <param name="Value">Value of an order at list prices.</param>
/// <param name="Sensitivity">Multiplies the effect of a discount.</param>
internal sealed record PersonaTraits(double UpTo, double Interval, LognormalDistribution Value, double Sensitivity)
{
    public static ImmutableArray<PersonaTraits> From(PlanPopulation population, ResponseSettings response)
    {
        var traits = ImmutableArray.CreateBuilder<PersonaTraits>();
        var upTo = 0m;
        foreach (var persona in population.Personas)
        {
            upTo += persona.Share.Fraction;
            traits.Add(new(
                (double)upTo,
                persona.PurchaseInterval.TotalDays,
                new((double)persona.OrderValue.Amount, (double)persona.OrderValueVariation.Fraction),
                response.Sensitivity(persona.PriceSensitivity)));
        }

        return traits.ToImmutable();
    }
}
