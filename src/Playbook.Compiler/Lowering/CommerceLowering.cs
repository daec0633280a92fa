using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Lowering;

/// <summary>Lowers who is paid for what, and how goods reach those who bought them.</summary>
internal static class CommerceLowering
{
    public static PlanParty Party(BoundBlock party) => new(
        party.Name,
        party.Get<int>("count", "count"),
        party.Choice<StockScope>("count", "scope")!.Value,
        party.Find<int>("serves", "count") ?? 0,
        party.All<string>("does", "task"));

    public static PlanCommission Commission(BoundBlock commission) => new()
    {
        Name = commission.Name,
        To = commission.Reference("to", "party")!,
        Pay = Pay(commission),
        Tiers = [.. commission.AllSound("tier").Select(tier => new PlanCommissionTier(
            tier.Name, tier.Get<Percent>("percent"), tier.Get<PlanPayBase>("pay_base"), tier.Get<Money>("money"), tier.Get<Window>("window")))],
        AppliesTo = [.. commission.All<Symbol>("applies_to", "offer").Select(symbol => symbol.Name)],
        Settle = Settle(commission)!,
        Clawback = commission.Choice<Clawback>("clawback", "clawback")!.Value,
    };

    public static PlanTakeRate TakeRate(BoundClause rate) => new(rate.Name, rate.Get<Percent>("percent"), rate.Get<PlanPayBase>("pay_base"));

    public static PlanFulfilment Fulfilment(BoundBlock fulfilment) => new(
        fulfilment.Name,
        fulfilment.Get<LocalTime>("cutoff", "time"),
        fulfilment.Find<Duration>("arrives_within", "duration"),
        fulfilment.Find<Distance>("radius", "distance"),
        fulfilment.Find<int>("capacity", "count") is { } parcels
            ? new PlanCapacity(parcels, fulfilment.Choice<CapacityScope>("capacity", "scope")!.Value, fulfilment.Choice<OnParcelsFull>("on_full", "policy")!.Value)
            : null,
        [.. fulfilment.All<Symbol>("applies_to", "product").Select(symbol => symbol.Name)]);

    public static PlanAftersale Aftersale(BoundBlock aftersale) => new(
        aftersale.Name,
        aftersale.Get<Duration>("claim_within", "duration"),
        aftersale.Choice<CommerceEvent>("claim_within", "event") ?? CommerceEvent.Delivery,
        aftersale.Get<string>("proof", "proof"),
        aftersale.Get<Percent>("refund", "percent"),
        [.. aftersale.All<Symbol>("applies_to", "product").Select(symbol => symbol.Name)]);

    public static PlanSettlement Settlement(BoundBlock settlement) => new(
        settlement.Name,
        settlement.Reference("to", "party"),
        Pay(settlement) ?? throw new InvalidOperationException($"`{settlement.Key}` was lowered without its `pay`."),
        [.. settlement.All<Symbol>("applies_to", "offer").Select(symbol => symbol.Name)],
        Settle(settlement));

    public static PlanPointsProgramme Points(BoundBlock points) => new(
        points.Name,
        points.Get<int>("earn", "count"),
        points.Get<Money>("earn", "money"),
        points.Get<Money>("value", "money"),
        points.Get<int>("value", "count"),
        points.Find<Duration>("expire", "duration"));

    private static PlanPay? Pay(BoundBlock block)
    {
        if (block.Sound("pay") is not { } pay) return null;
        var inCommission = block.Construct.Keyword == "commission";
        if (pay.Captures.Find<Money>("money") is { } money) return inCommission ? new PlanPay.PerOrder(money) : new PlanPay.PerRedemption(money);
        var share = pay.Get<Percent>("percent");
        return pay.Captures.TryFind<PlanPayBase>("pay_base", out var of) ? new PlanPay.ShareOf(share, of) : new PlanPay.ShareOfFaceValue(share);
    }

    private static PlanSettleTime? Settle(BoundBlock block) => block.Sound("settle") is { } settle
        ? new PlanSettleTime(settle.Get<Duration>("duration"), EnumWords.To<CommerceEvent>(settle.Get<string>("event")))
        : null;
}
