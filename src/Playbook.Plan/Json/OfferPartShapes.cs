using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>What kinds of offers say beyond price, stock and limits.</summary>
internal static class OfferPartShapes
{
    private static readonly Codec<PlanBenefit> s_benefit = Codec.Union(
        "a benefit",
        Codec.Case<PlanBenefit, PlanBenefit.AmountOff>("amount_off", Codec.Wrap(ValueCodecs.Money, v => new PlanBenefit.AmountOff(v), b => b.Amount)),
        Codec.Case<PlanBenefit, PlanBenefit.ShareOff>("share_off", Codec.Wrap(ValueCodecs.Percent, v => new PlanBenefit.ShareOff(v), b => b.Share)),
        Codec.Case<PlanBenefit, PlanBenefit.Vouchers>("vouchers", Codec.Record<PlanBenefit.Vouchers>("`vouchers`", f => new(
            f.Required("count", ValueCodecs.Whole, b => b.Count),
            f.Required("offer", ValueCodecs.Text, b => b.Offer)))),
        Codec.Case<PlanBenefit, PlanBenefit.Goods>("goods", Codec.Record<PlanBenefit.Goods>("`goods`", f => new(
            f.Required("count", ValueCodecs.Whole, b => b.Count),
            f.Required("product", ValueCodecs.Text, b => b.Product)))),
        Codec.Case<PlanBenefit, PlanBenefit.Item>("item", Codec.Record<PlanBenefit.Item>("`item`", f => new(
            f.Required("count", ValueCodecs.Whole, b => b.Count),
            f.Required("title", ValueCodecs.Text, b => b.Title),
            f.Required("worth", ValueCodecs.Money, b => b.Worth)))));

    public static readonly Codec<PlanPriceFloor> PriceFloor = Codec.Record<PlanPriceFloor>("a price floor", f => new(
        f.Optional("amount", ValueCodecs.Money, p => p.Amount),
        f.Optional("of_list_price", ValueCodecs.Percent, p => p.OfListPrice)));

    public static readonly Codec<PlanOpening> Opening = Codec.Record<PlanOpening>("an opening", f => new(
        f.Required("from", ValueCodecs.LocalMoment, o => o.From),
        f.Required("to", ValueCodecs.LocalMoment, o => o.To)));

    public static readonly Codec<PlanReduction> Reduction = Codec.Record<PlanReduction>("a reduction", f => new(
        f.Optional("amount", ValueCodecs.Money, r => r.Amount),
        f.Optional("discount", ValueCodecs.Percent, r => r.Discount),
        f.Required("base", CommerceWords.ReductionBase, r => r.Base),
        f.Optional("min_spend", ValueCodecs.Money, r => r.MinSpend)));

    public static readonly Codec<PlanOfferTier> Tier = Codec.Record<PlanOfferTier>("a tier", f => new(
        f.Required("name", ValueCodecs.Text, t => t.Name),
        f.Required("spend", ValueCodecs.Money, t => t.Spend),
        f.Required("repeats", ValueCodecs.Truth, t => t.Repeats),
        f.Required("benefit", s_benefit, t => t.Benefit),
        f.Optional("most", ValueCodecs.Money, t => t.Most)));

    public static readonly Codec<PlanMultiBuy> MultiBuy = Codec.Record<PlanMultiBuy>("a multiple purchase", f => new(
        f.Required("buy", ValueCodecs.Whole, m => m.Buy),
        f.Required("free", ValueCodecs.Whole, m => m.Free),
        f.Optional("free_product", ValueCodecs.Text, m => m.FreeProduct)));

    public static readonly Codec<PlanGift> Gift = Codec.Record<PlanGift>("a gift", f => new(
        f.Required("benefit", s_benefit, g => g.Benefit),
        f.Optional("min_spend", ValueCodecs.Money, g => g.MinSpend)));

    public static readonly Codec<PlanBundlePart> BundlePart = Codec.Union(
        "a part of a bundle",
        Codec.Case<PlanBundlePart, PlanBundlePart.Goods>("goods", Codec.Record<PlanBundlePart.Goods>("`goods`", f => new(
            f.Required("count", ValueCodecs.Whole, p => p.Count),
            f.Required("product", ValueCodecs.Text, p => p.Product)))),
        Codec.Case<PlanBundlePart, PlanBundlePart.VouchersOfEachMerchant>("vouchers_of_each_merchant", Codec.Record<PlanBundlePart.VouchersOfEachMerchant>(
            "`vouchers_of_each_merchant`", f => new(f.Required("count", ValueCodecs.Whole, p => p.Count)))));

    public static readonly Codec<PlanMinimum> Minimum = Codec.Record<PlanMinimum>("a minimum", f => new(
        f.Required("count", ValueCodecs.Whole, m => m.Count),
        f.Required("unit", ValueCodecs.Text, m => m.Unit),
        f.Required("scope", WordCodecs.StockScope, m => m.Scope),
        f.Required("on_unfilled", WordCodecs.OnUnfilled, m => m.OnUnfilled)));

    public static readonly Codec<PlanPresale> Presale = Codec.Record<PlanPresale>("a presale", f => new(
        f.Required("deposit", ValueCodecs.Money, p => p.Deposit),
        f.Optional("counts", ValueCodecs.Money, p => p.Counts),
        f.Required("balance_due", ValueCodecs.Period, p => p.BalanceDue),
        f.Optional("delivery_on", ValueCodecs.Date, p => p.DeliveryOn),
        f.Optional("delivery_after_balance", ValueCodecs.Length, p => p.DeliveryAfterBalance),
        f.Required("on_unpaid", CommerceWords.OnUnpaid, p => p.OnUnpaid)));

    public static readonly Codec<PlanTrial> Trial = Codec.Record<PlanTrial>("a trial", f => new(
        f.Optional("length", ValueCodecs.Length, t => t.Length),
        f.Optional("samples", ValueCodecs.Whole, t => t.Samples),
        f.Required("on_trial_end", CommerceWords.OnTrialEnd, t => t.OnTrialEnd)));

    public static readonly Codec<PlanPointsDeal> Points = Codec.Record<PlanPointsDeal>("a deal in points", f => new(
        f.Required("programme", ValueCodecs.Text, p => p.Programme),
        f.Optional("earns", ValueCodecs.Whole, p => p.Earns),
        f.Optional("costs", ValueCodecs.Whole, p => p.Costs)));

    public static readonly Codec<PlanLotteryPrize> Prize = Codec.Record<PlanLotteryPrize>("a prize", f => new(
        f.Required("name", ValueCodecs.Text, p => p.Name),
        f.Required("benefit", s_benefit, p => p.Benefit),
        f.Required("chance", ValueCodecs.Percent, p => p.Chance)));
}
