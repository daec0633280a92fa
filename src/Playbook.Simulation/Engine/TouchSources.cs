using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Simulation.Engine;

/// <summary>The sets of touches that conditions count, and which cadences belong to each.</summary>
internal sealed class TouchSources
{
    private readonly bool[][] _cadences;

    public TouchSources(CampaignPlan plan, IEnumerable<TouchSource> sources)
    {
        All = [.. sources.Distinct()];
        _cadences = [.. All.Select(source => plan.Cadences.Select(cadence => Holds(source, cadence)).ToArray())];
    }

    public ImmutableArray<TouchSource> All { get; }

    public int Count => All.Length;

    public bool Has(int source, int cadence) => _cadences[source][cadence];

    private static bool Holds(TouchSource source, PlanCadence cadence) =>
        (source.Cadence is null || source.Cadence == cadence.Name) && (source.Offer is null || source.Offer == OfferOf(cadence.Action));

    private static string? OfferOf(PlanAction action) => action switch
    {
        PlanAction.Post post => post.Offer,
        PlanAction.Send send => send.Offer,
        _ => null,
    };
}
