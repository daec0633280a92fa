using Playbook.Compiler.HouseRules;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.HouseRules;

/// <summary>The products.</summary>
internal static class ProductItems
{
    public static IEnumerable<HouseItem> Of(CampaignPlan plan) => plan.Products.Select(product =>
        new HouseItem(product.Name, product.Name, () => Phrase.Of($"the product `{product.Name}`"), word => word switch
        {
            "list_price" => HouseValue.Of(product.ListPrice.Amount),
            "gross_margin" => product.GrossMargin is { } margin ? HouseValue.Of(margin.Points) : Untold(product),
            "cost" => product.GrossMargin is { } margin ? HouseValue.Of(product.ListPrice.Amount * (1m - margin.Fraction)) : Untold(product),
            "replenish_every" => HouseValue.Of(product.ReplenishEvery is { } cycle ? HouseScale.Of(cycle) : null),
            "frequency" => HouseItems.WordOf(product.Frequency),
            "purchase_mode" => HouseItems.WordOf(product.PurchaseMode),
            "presence" => HouseItems.WordOf(product.Presence),
            "warranty" => HouseValue.Of(product.Warranty is { } length ? HouseScale.Of(length) : null),
            "offers" => HouseValue.Of(plan.Offers.Count(offer => offer.Product == product.Name)),
            _ => HouseItems.NoField(word),
        }));

    private static HouseValue.Untold Untold(PlanProduct product) => new(Phrase.Of($"the product `{product.Name}` states no `gross_margin`"));
}
