using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Templates;

/// <summary>What an offer costs, as messages say it.</summary>
public static class OfferPrice
{
    /// <summary>The price of an offer after its discount and rounding; null where it has none, as it depends on the basket.</summary>
    public static Money? Of(CampaignPlan plan, PlanOffer offer) => PriceOf(offer, ListPriceOf(plan, offer));

    /// <summary>What is offered costs this without the offer: the product, or all that a bundle of goods contains.</summary>
    public static Money? ListPriceOf(CampaignPlan plan, PlanOffer offer)
    {
        if (offer.Contains.IsEmpty) return plan.Products.FirstOrDefault(product => product.Name == offer.Product)?.ListPrice;
        var parts = offer.Contains
            .Select(part => part is PlanBundlePart.Goods goods && plan.Products.FirstOrDefault(p => p.Name == goods.Product) is { } sold ? sold.ListPrice * goods.Count : (Money?)null)
            .ToList();
        return parts.Contains(null) ? null : parts.Aggregate((sum, part) => sum!.Value + part!.Value);
    }

    private static Money? PriceOf(PlanOffer offer, Money? listPrice) => (offer.Price, listPrice) switch
    {
        (PlanPrice.Fixed price, _) => price.Amount,
        (null, { } known) when offer.Reduction is { Base: ReductionBase.ListPrice } reduction =>
            reduction.Amount is { } amount ? known - amount : known * (1 - reduction.Discount!.Value.Fraction),
        (PlanPrice.OffListPrice off, { } known) => Rounded(known * (1 - off.Discount.Fraction), off.Rounding),
        _ => null,
    };

    private static Money Rounded(Money price, PlanRounding? rounding)
    {
        if (rounding is null || rounding.Step.Amount <= 0) return price with { Amount = decimal.Round(price.Amount, 2, MidpointRounding.AwayFromZero) };
        var steps = price.Amount / rounding.Step.Amount;
        return rounding.Step * rounding.Direction switch
        {
            RoundingDirection.Down => decimal.Floor(steps),
            RoundingDirection.Up => decimal.Ceiling(steps),
            RoundingDirection.Nearest => decimal.Round(steps, MidpointRounding.AwayFromZero),
            _ => throw new InvalidOperationException($"No such direction: {rounding.Direction}."),
        };
    }
}
