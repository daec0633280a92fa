using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Simulation.Engine;

/// <summary>Resolves the names of cadences.</summary>
internal static class CadenceScripts
{
    public static ImmutableArray<CadenceScript> From(CampaignPlan plan, ImmutableArray<PlanGroup> kinds, Func<string?, int> product)
    {
        var due = 0;
        return [.. plan.Cadences.Select((cadence, index) => From(plan, kinds, product, cadence, index, ref due))];
    }

    private static CadenceScript From(
        CampaignPlan plan, ImmutableArray<PlanGroup> kinds, Func<string?, int> product, PlanCadence cadence, int index, ref int due)
    {
        var atEntry = cadence.EvaluateAt == EvaluateAt.Entry;
        switch (cadence.Action)
        {
            case PlanAction.Post post:
                var kind = kinds.IndexOf(kinds.FirstOrDefault(k => k.Name == post.Group)!);
                return new(index, cadence.Name, Caps(plan, cadence, TouchKind.Post), true, Offer(plan, post.Offer), kind, new MemberPredicate.Constant(true), atEntry, -1, 0, -1);
            case PlanAction.Send send:
                var segment = plan.Segments.FirstOrDefault(s => s.Name == send.Segment)?.Predicate ?? new MemberPredicate.Constant(true);
                var after = cadence.Trigger as PlanTrigger.AfterLastOrder;
                return new(
                    index, cadence.Name, Caps(plan, cadence, TouchKind.Send), false, Offer(plan, send.Offer), -1, segment, atEntry,
                    after is null ? -1 : due++, after?.Days ?? 0, product(after?.Product));
            default:
                throw new InvalidOperationException($"A cadence cannot {cadence.Action.GetType().Name}.");
        }
    }

    private static ImmutableArray<int> Caps(CampaignPlan plan, PlanCadence cadence, TouchKind kind) =>
        [.. Enumerable.Range(0, plan.Caps.Length).Where(cap => TouchPolicy.Counts(plan.Caps[cap], kind, cadence.Name))];

    private static int Offer(CampaignPlan plan, string? name) =>
        name is null ? -1 : plan.Offers.IndexOf(plan.Offers.Single(o => o.Name == name));
}
