using Playbook.Plan.Model;

namespace Playbook.Checks.Costs;

/// <summary>So many of a product.</summary>
internal sealed record BasketLine(PlanProduct Product, int Count)
{
    public decimal AtList => Product.ListPrice.Amount * Count;

    public decimal? Cost => CostOf(Product) * Count;

    /// <summary>What one of it costs the shop; null where its margin is not known.</summary>
    public static decimal? CostOf(PlanProduct product) => product.GrossMargin is { } margin ? product.ListPrice.Amount * (1m - margin.Fraction) : null;
}
