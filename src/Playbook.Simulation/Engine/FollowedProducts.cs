using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Simulation.Engine;

/// <summary>
/// The products that are followed in baskets, at most 32, since a basket notes them in one word. Of a longer list those are followed that offers,
/// cadences or predicates speak of; the rest is part of the basket's value.
/// </summary>
internal static class FollowedProducts
{
    private const int Most = 32;

    public static ImmutableArray<PlanProduct> Of(CampaignPlan plan, HistoryNeeds history)
    {
        if (plan.Products.Length <= Most)
        {
            return plan.Products;
        }

        var named = plan.Offers.Select(o => o.Product)
            .Concat(plan.Cadences.Select(c => (c.Trigger as PlanTrigger.AfterLastOrder)?.Product ?? (c.Trigger as PlanTrigger.Replenishment)?.Product))
            .Concat(history.Products)
            .ToHashSet(StringComparer.Ordinal);
        ImmutableArray<PlanProduct> followed = [.. plan.Products.Where(p => named.Contains(p.Name))];
        return followed.Length <= Most
            ? followed
            : throw new InvalidOperationException($"The simulator follows at most {Most} products; the plan speaks of {followed.Length}.");
    }
}
