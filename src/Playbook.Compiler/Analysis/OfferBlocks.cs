using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis;

/// <summary>What several rules ask of a playbook's offers: those of a kind, list prices, and what a benefit is worth.</summary>
internal static class OfferBlocks
{
    public static IEnumerable<BoundBlock> OffersOf(this BoundPlaybook playbook, params string[] kinds) => playbook.Root.BlocksOf("offer")
        .Where(offer => !offer.Syntax.ContainsErrors && offer.Sound("kind") is { } kind && kinds.Contains(kind.Get<string>("kind")));

    /// <summary>The list price of a product; null where it is wrong or missing, which another diagnostic says.</summary>
    public static Money? ListPrice(this BoundPlaybook playbook, Symbol product) => playbook.Root
        .Find("product", product.Name)?.Sound("list_price")?.Get<Money>("money");

    /// <summary>The list price of the offer's product; null where it has none.</summary>
    public static Money? ListPrice(this BoundPlaybook playbook, BoundBlock offer) =>
        offer.Sound("product") is { } product ? playbook.ListPrice(product.Get<Symbol>("product")) : null;

    /// <summary>What a tier, a gift or a prize gives in money; null where that is not known, as of a share of a basket.</summary>
    public static Money? WorthOf(this BoundPlaybook playbook, BoundClause benefit)
    {
        var captures = benefit.Captures;
        if (captures.Find<Money>("off") is { } off) return off;
        if (captures.Find<int>("count") is not { } count) return null;
        if (captures.Find<Money>("worth") is { } worth) return worth * count;
        var each = captures.TryFind<Symbol>("product", out var product) ? playbook.ListPrice(product)
            : captures.TryFind<Symbol>("offer", out var offer) ? playbook.FaceValue(offer)
            : null;
        return each is { } one ? one * count : null;
    }

    private static Money? FaceValue(this BoundPlaybook playbook, Symbol offer) => playbook.Root
        .Find("offer", offer.Name)?.Sound("amount")?.Captures.Find<Money>("money");
}
