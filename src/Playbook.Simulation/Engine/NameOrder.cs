using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Simulation.Engine;

/// <summary>
/// Puts the named items of a plan into the order of their names. The plan's hash does not count their order, so neither may the figures:
/// draws and ties that go by an item's ordinal go by its name.
/// </summary>
internal static class NameOrder
{
    public static CampaignPlan Of(CampaignPlan plan) => plan with
    {
        Population = plan.Population with { Personas = Sorted(plan.Population.Personas, persona => persona.Name) },
        Products = Sorted(plan.Products, product => product.Name),
        Segments = Sorted(plan.Segments, segment => segment.Name),
        Groups = Sorted(plan.Groups, group => group.Name),
        Recruits = Sorted(plan.Recruits, recruit => recruit.Name),
        Phases = Sorted(plan.Phases, phase => phase.Name),
        Offers = Sorted(plan.Offers, offer => offer.Name),
        Cadences = Sorted(plan.Cadences, cadence => cadence.Name),
        Caps = Sorted(plan.Caps, cap => cap.Name),
        Referrals = Sorted(plan.Referrals, referral => referral.Name),
    };

    private static ImmutableArray<T> Sorted<T>(ImmutableArray<T> items, Func<T, string> name) => items.Sort((a, b) => string.CompareOrdinal(name(a), name(b)));
}
