using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Lowering;

/// <summary>Lowers what kinds of offers say beyond price, stock and limits.</summary>
internal static class OfferPartLowering
{
    /// <summary>An amount that is no coupon's; without a product it can only be off the basket.</summary>
    public static PlanReduction? Reduction(BoundBlock offer) => !offer.Has("valid") && offer.Sound("amount") is { } amount
        ? new PlanReduction(
            amount.Captures.Find<Money>("money"),
            amount.Captures.Find<Percent>("percent"),
            offer.Choice<ReductionBase>("amount", "base") ?? ReductionBase.Basket,
            offer.Find<Money>("min_spend", "money"))
        : null;

    public static PlanOfferTier Tier(BoundClause tier) => new(
        tier.Name,
        tier.Get<Money>("spend"),
        Repeats(tier),
        Benefit(tier),
        tier.Captures.Find<Money>("most"));

    /// <summary>What a tier, a gift or a prize gives.</summary>
    public static PlanBenefit Benefit(BoundClause clause)
    {
        var captures = clause.Captures;
        if (captures.Find<Money>("off") is { } off) return new PlanBenefit.AmountOff(off);
        if (captures.TryFind<Symbol>("offer", out var offer)) return new PlanBenefit.Vouchers(captures.Get<int>("count"), offer.Name);
        if (captures.TryFind<Symbol>("product", out var product)) return new PlanBenefit.Goods(captures.Get<int>("count"), product.Name);
        return captures.TryFind<string>("title", out var title)
            ? new PlanBenefit.Item(captures.Get<int>("count"), title, captures.Get<Money>("worth"))
            : new PlanBenefit.ShareOff(captures.Get<Percent>("percent"));
    }

    public static PlanMultiBuy? MultiBuy(BoundBlock offer) => offer.Find<int>("buy", "count") is { } count
        ? new PlanMultiBuy(count, offer.Get<int>("buy", "free"), offer.Reference("buy", "product"))
        : null;

    public static ImmutableArray<PlanBundlePart> Contains(BoundBlock offer)
    {
        if (offer.Sound("contains") is not { } contains) return [];
        return contains.Captures.Find<int>("count") is { } vouchers
            ? [new PlanBundlePart.VouchersOfEachMerchant(vouchers)]
            : [.. contains.Captures.Each.Select(part => new PlanBundlePart.Goods(part.Get<int>("count"), part.Get<Symbol>("product").Name))];
    }

    /// <summary>The unit is the price's where that names one: <c>per box</c> and <c>8 boxes</c> speak of the same.</summary>
    public static PlanMinimum? Minimum(BoundBlock offer) => offer.Find<int>("minimum", "count") is { } count
        ? new PlanMinimum(count, offer.Word("price", "unit") ?? offer.Word("minimum", "unit")!, offer.Choice<StockScope>("minimum", "scope")!.Value, offer.Choice<OnUnfilled>("on_unfilled", "policy")!.Value)
        : null;

    public static PlanPresale? Presale(BoundBlock offer) => offer.Find<Money>("deposit", "money") is { } deposit
        ? new PlanPresale(
            deposit,
            offer.Find<Money>("deposit", "counts"),
            offer.Get<PlanPeriod>("balance_due", "date_range"),
            offer.Find<LocalDate>("delivery", "date"),
            offer.Find<Duration>("delivery", "duration"),
            offer.Choice<OnUnpaid>("on_unpaid", "policy")!.Value)
        : null;

    public static PlanTrial? Trial(BoundBlock offer) => offer.Has("trial")
        ? new PlanTrial(offer.Find<Duration>("trial", "duration"), offer.Find<int>("trial", "count"), offer.Choice<OnTrialEnd>("on_trial_end", "policy")!.Value)
        : null;

    private static bool Repeats(BoundClause tier) => tier.Captures.TryFind<string>("repeats", out var word)
        ? word == "every"
        : PhraseElement.Flatten(tier.Syntax.Value)[0].Word == "every";
}
