using System.Collections.Immutable;
using NodaTime;
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
                return new(index, cadence.Name, Caps(plan, cadence, TouchKind.Post), true, Offer(plan, post.Offer), kind, new MemberPredicate.Constant(true), atEntry, -1, DueBy.Order, 0, -1, -1) { IsTeaser = post.TeaserOf is not null, Priority = cadence.Priority ?? 0 };
            case PlanAction.Send send:
                var segment = plan.Segments.FirstOrDefault(s => s.Name == send.Segment)?.Predicate ?? new MemberPredicate.Constant(true);
                var (by, days, ofProduct, ofOffer) = Due(plan, cadence.Trigger);
                return new(
                    index, cadence.Name, Caps(plan, cadence, TouchKind.Send), false, Offer(plan, send.Offer), -1, segment, atEntry,
                    by is null ? -1 : due++, by ?? DueBy.Order, days, product(ofProduct), Offer(plan, ofOffer))
                { CarriesLink = MessageLink.IsIn(cadence.Message) };
            default:
                throw new InvalidOperationException($"A cadence cannot {cadence.Action.GetType().Name}.");
        }
    }

    /// <summary>A cycle is so many days after the last order of its product.</summary>
    private static (DueBy? By, int Days, string? Product, string? Offer) Due(CampaignPlan plan, PlanTrigger trigger) => trigger switch
    {
        PlanTrigger.AfterLastOrder after => (DueBy.Order, after.Days, after.Product, null),
        PlanTrigger.Replenishment cycle when Cycle(plan, cycle.Product) is { } length => (DueBy.Order, (int)Math.Ceiling(length.TotalDays) + cycle.Days, cycle.Product, null),
        PlanTrigger.AfterJoin after => (DueBy.Join, after.Days, null, null),
        PlanTrigger.BeforeExpiry expiry when plan.Offers.Any(o => o.Name == expiry.Offer && o.Coupon is not null) => (DueBy.Expiry, expiry.Days, null, expiry.Offer),
        _ => (null, 0, null, null),
    };

    private static Duration? Cycle(CampaignPlan plan, string product) => plan.Products.First(p => p.Name == product).ReplenishEvery;

    private static ImmutableArray<int> Caps(CampaignPlan plan, PlanCadence cadence, TouchKind kind) =>
        [.. Enumerable.Range(0, plan.Caps.Length).Where(cap => TouchPolicy.Counts(plan.Caps[cap], kind, cadence.Name))];

    private static int Offer(CampaignPlan plan, string? name) =>
        name is null ? -1 : plan.Offers.IndexOf(plan.Offers.Single(o => o.Name == name));
}
