using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Simulation.Behaviour;

namespace Playbook.Simulation.Population;

/// <summary>A product as numbers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ListPrice">In the plan's currency.</param>
/// <param name="Margin">Share of the list price; the mean of the declared margins where it declares none.</param>
/// <param name="Cycle">Days that a purchase lasts on average.</param>
/// <param name="Buyers">Share of shoppers who ever buy it without an offer.</param>
internal sealed record ProductTraits(string Name, double ListPrice, double Margin, double Cycle, double Buyers)
{
    public static ImmutableArray<ProductTraits> From(CampaignPlan plan, ImmutableArray<PlanProduct> products, BasketSettings basket) =>
        [.. products.Select(p => new ProductTraits(
            p.Name,
            (double)p.ListPrice.Amount,
            p.GrossMargin is { } margin ? (double)margin.Fraction : MeanMargin(plan) ?? 0d,
            p.ReplenishEvery?.TotalDays ?? basket.Every(p.Frequency),
            basket.Buyers(p.Frequency)))];

    /// <summary>Null where no product declares a margin.</summary>
    public static double? MeanMargin(CampaignPlan plan) => plan.Products.Any(p => p.GrossMargin is not null)
        ? (double)plan.Products.Where(p => p.GrossMargin is not null).Average(p => p.GrossMargin!.Value.Fraction)
        : null;
}
