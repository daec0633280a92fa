using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>The names that offers, commissions and settlements speak of, by kind.</summary>
internal static class CommerceReferences
{
    public static IEnumerable<(string Kind, string? Name)> Of(PlanOffer offer) =>
    [
        ("product", offer.Product),
        ("product", offer.MultiBuy?.FreeProduct),
        ("points programme", offer.Points?.Programme),
        .. Of(offer.Gift?.Benefit),
        .. offer.Tiers.SelectMany(tier => Of(tier.Benefit)),
        .. offer.Prizes.SelectMany(prize => Of(prize.Benefit)),
        .. offer.Contains.OfType<PlanBundlePart.Goods>().Select(part => ("product", (string?)part.Product)),
    ];

    public static IEnumerable<(string Kind, string? Name)> Of(PlanCommission commission) => [("party", commission.To), .. Offers(commission.AppliesTo)];

    public static IEnumerable<(string Kind, string? Name)> Of(PlanSettlement settlement) => [("party", settlement.To), .. Offers(settlement.AppliesTo)];

    public static IEnumerable<(string Kind, string? Name)> Products(ImmutableArray<string> names) => names.Select(name => ("product", (string?)name));

    private static IEnumerable<(string Kind, string? Name)> Offers(ImmutableArray<string> names) => names.Select(name => ("offer", (string?)name));

    private static IEnumerable<(string Kind, string? Name)> Of(PlanBenefit? benefit) => benefit switch
    {
        PlanBenefit.Vouchers vouchers => [("offer", vouchers.Offer)],
        PlanBenefit.Goods goods => [("product", goods.Product)],
        null or PlanBenefit.AmountOff or PlanBenefit.ShareOff or PlanBenefit.Item => [],
        _ => throw new InvalidOperationException($"No such benefit: {benefit.GetType().Name}."),
    };
}
