using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>Parties, what they are paid, and how goods reach those who bought them.</summary>
internal static class CommerceShapes
{
    private static readonly Codec<PlanPayBase> s_base = Codec.Record<PlanPayBase>("a base of pay", f => new(
        f.Required("measure", CommerceWords.PayMeasure, b => b.Measure),
        f.Required("scope", CommerceWords.PayScope, b => b.Scope)));

    private static readonly Codec<PlanPay> s_pay = Codec.Union(
        "a pay",
        Codec.Case<PlanPay, PlanPay.ShareOf>("share_of", Codec.Record<PlanPay.ShareOf>("`share_of`", f => new(
            f.Required("share", ValueCodecs.Percent, p => p.Share),
            f.Required("base", s_base, p => p.Base)))),
        Codec.Case<PlanPay, PlanPay.PerOrder>("per_order", Codec.Wrap(ValueCodecs.Money, v => new PlanPay.PerOrder(v), p => p.Amount)),
        Codec.Case<PlanPay, PlanPay.ShareOfFaceValue>("share_of_face_value", Codec.Wrap(ValueCodecs.Percent, v => new PlanPay.ShareOfFaceValue(v), p => p.Share)),
        Codec.Case<PlanPay, PlanPay.PerRedemption>("per_redemption", Codec.Wrap(ValueCodecs.Money, v => new PlanPay.PerRedemption(v), p => p.Amount)));

    private static readonly Codec<PlanSettleTime> s_settle = Codec.Record<PlanSettleTime>("a time of settlement", f => new(
        f.Required("after", ValueCodecs.Length, s => s.After),
        f.Required("event", CommerceWords.Event, s => s.Event)));

    private static readonly Codec<PlanCommissionTier> s_tier = Codec.Record<PlanCommissionTier>("a tier", f => new(
        f.Required("name", ValueCodecs.Text, t => t.Name),
        f.Required("share", ValueCodecs.Percent, t => t.Share),
        f.Required("base", s_base, t => t.Base),
        f.Required("from", ValueCodecs.Money, t => t.From),
        f.Required("window", ValueCodecs.Window, t => t.Window)));

    private static readonly Codec<PlanCapacity> s_capacity = Codec.Record<PlanCapacity>("a capacity", f => new(
        f.Required("parcels", ValueCodecs.Whole, c => c.Parcels),
        f.Required("scope", CommerceWords.CapacityScope, c => c.Scope),
        f.Required("on_full", CommerceWords.OnParcelsFull, c => c.OnFull)));

    public static readonly Codec<PlanParty> Party = Codec.Record<PlanParty>("a party", f => new(
        f.Required("name", ValueCodecs.Text, p => p.Name),
        f.Required("count", ValueCodecs.Whole, p => p.Count),
        f.Required("scope", WordCodecs.StockScope, p => p.Scope),
        f.Required("pickup_points", ValueCodecs.Whole, p => p.PickupPoints),
        f.Set("does", ValueCodecs.Text, p => p.Does)));

    public static readonly Codec<PlanCommission> Commission = Codec.Record<PlanCommission>("a commission", f => new()
    {
        Name = f.Required("name", ValueCodecs.Text, c => c.Name),
        To = f.Required("to", ValueCodecs.Text, c => c.To),
        Pay = f.Optional("pay", s_pay, c => c.Pay),
        Tiers = f.Set("tiers", s_tier, c => c.Tiers),
        AppliesTo = f.Set("applies_to", ValueCodecs.Text, c => c.AppliesTo),
        Settle = f.Required("settle", s_settle, c => c.Settle),
        Clawback = f.Required("clawback", CommerceWords.Clawback, c => c.Clawback),
    });

    public static readonly Codec<PlanTakeRate> TakeRate = Codec.Record<PlanTakeRate>("a take rate", f => new(
        f.Required("name", ValueCodecs.Text, t => t.Name),
        f.Required("share", ValueCodecs.Percent, t => t.Share),
        f.Required("base", s_base, t => t.Base)));

    public static readonly Codec<PlanFulfilment> Fulfilment = Codec.Record<PlanFulfilment>("a fulfilment", f => new(
        f.Required("name", ValueCodecs.Text, x => x.Name),
        f.Required("cutoff", ValueCodecs.Time, x => x.Cutoff),
        f.Optional("within", ValueCodecs.Length, x => x.Within),
        f.Optional("radius", ValueCodecs.Distance, x => x.Radius),
        f.Optional("capacity", s_capacity, x => x.Capacity),
        f.Set("products", ValueCodecs.Text, x => x.Products)));

    public static readonly Codec<PlanAftersale> Aftersale = Codec.Record<PlanAftersale>("an aftersale rule", f => new(
        f.Required("name", ValueCodecs.Text, a => a.Name),
        f.Required("claim_within", ValueCodecs.Length, a => a.ClaimWithin),
        f.Required("since", CommerceWords.Event, a => a.Since),
        f.Required("proof", ValueCodecs.Text, a => a.Proof),
        f.Required("refund", ValueCodecs.Percent, a => a.Refund),
        f.Set("products", ValueCodecs.Text, a => a.Products)));

    public static readonly Codec<PlanSettlement> Settlement = Codec.Record<PlanSettlement>("a settlement", f => new(
        f.Required("name", ValueCodecs.Text, s => s.Name),
        f.Optional("to", ValueCodecs.Text, s => s.To),
        f.Required("pay", s_pay, s => s.Pay),
        f.Set("applies_to", ValueCodecs.Text, s => s.AppliesTo),
        f.Optional("settle", s_settle, s => s.Settle)));

    public static readonly Codec<PlanPointsProgramme> PointsProgramme = Codec.Record<PlanPointsProgramme>("a points programme", f => new(
        f.Required("name", ValueCodecs.Text, p => p.Name),
        f.Required("earn", ValueCodecs.Whole, p => p.Earn),
        f.Required("earn_per", ValueCodecs.Money, p => p.EarnPer),
        f.Required("value", ValueCodecs.Money, p => p.Value),
        f.Required("value_per", ValueCodecs.Whole, p => p.ValuePer),
        f.Optional("expire_after", ValueCodecs.Length, p => p.ExpireAfter)));
}
