using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.Costs;

/// <summary>An order that earns a reward: so many of a product, one of them at the price of an offer where there is one.</summary>
internal sealed record EarningOrder(PlanProduct Product, PlanOffer? Offer, int Count, decimal Paid, decimal? Margin)
{
    /// <summary><c>`rice` by `flash_rice`</c>, <c>5 `rice`</c></summary>
    public Phrase Say()
    {
        var goods = Count == 1 ? Phrase.Of($"`{Product.Name}`") : Phrase.Of($"{Count} `{Product.Name}`");
        return Offer is { } offer ? Phrase.Of($"{goods} by `{offer.Name}`") : goods;
    }
}
