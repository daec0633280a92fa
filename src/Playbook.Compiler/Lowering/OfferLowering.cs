using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Lowering;

internal static class OfferLowering
{
    public static PlanOffer Lower(BoundBlock offer) => new()
    {
        Name = offer.Name,
        Kind = offer.Choice<OfferKind>("kind", "kind")!.Value,
        Product = offer.Reference("product", "product"),
        Price = LowerPrice(offer),
        Unit = offer.Word("price", "unit"),
        PriceFloor = offer.Has("price_floor") ? new PlanPriceFloor(offer.Find<Money>("price_floor", "money"), offer.Find<Percent>("price_floor", "percent")) : null,
        Stock = LowerStock(offer),
        Limits = [.. offer.AllSound("limit").Select(limit => new PlanPurchaseLimit(limit.Get<int>("count"), limit.Captures.Find<Window>("window")))],
        Opens = offer.Sound("opens")?.Get<PlanOpening>("date_time_range"),
        OpenFor = offer.Find<Duration>("duration", "duration"),
        ShowsCountdown = offer.Has("show"),
        Team = LowerTeam(offer),
        Coupon = LowerCoupon(offer),
        Reduction = OfferPartLowering.Reduction(offer),
        Tiers = [.. offer.AllSound("tier").Select(OfferPartLowering.Tier)],
        MultiBuy = OfferPartLowering.MultiBuy(offer),
        Gift = offer.Sound("gift") is { } gift ? new PlanGift(OfferPartLowering.Benefit(gift), offer.Find<Money>("min_spend", "money")) : null,
        Contains = OfferPartLowering.Contains(offer),
        Minimum = OfferPartLowering.Minimum(offer),
        Deadline = offer.Find<LocalDateTime>("deadline", "date_time"),
        Presale = OfferPartLowering.Presale(offer),
        Trial = OfferPartLowering.Trial(offer),
        Points = offer.Reference("programme", "programme") is { } programme
            ? new PlanPointsDeal(programme, offer.Find<int>("earns", "count"), offer.Find<int>("costs", "count"))
            : null,
        Prizes = [.. offer.AllSound("prize").Select(prize => new PlanLotteryPrize(prize.Name, OfferPartLowering.Benefit(prize), prize.Get<Percent>("percent")))],
        DrawMinSpend = offer.Word("kind", "kind") == "lottery" ? offer.Find<Money>("min_spend", "money") : null,
        StacksWith = [.. offer.All<Symbol>("stacks", "offer").Select(symbol => symbol.Name)],
    };

    private static PlanPrice? LowerPrice(BoundBlock offer)
    {
        if (offer.Find<Money>("price", "money") is { } price) return new PlanPrice.Fixed(price);
        if (offer.Find<Percent>("price", "percent") is not { } discount) return null;
        var rounding = offer.Choice<RoundingDirection>("rounding", "direction") is { } direction
            ? new PlanRounding(direction, offer.Get<Money>("rounding", "money"))
            : null;
        return new PlanPrice.OffListPrice(discount, rounding);
    }

    private static PlanStock? LowerStock(BoundBlock offer)
    {
        if (offer.Find<int>("stock", "count") is not { } count) return null;
        var refill = offer.Word("stock", "refill") switch
        {
            "slot" => StockRefill.PerSlot,
            "day" => StockRefill.PerDay,
            _ => StockRefill.Never,
        };
        return new PlanStock(count, offer.Choice<StockScope>("stock", "scope")!.Value, refill);
    }

    private static PlanTeam? LowerTeam(BoundBlock offer) => offer.Find<int>("team", "count") is { } size
        ? new PlanTeam(size, offer.Get<Duration>("fill_within", "duration"), offer.Choice<OnUnfilled>("on_unfilled", "policy")!.Value)
        : null;

    private static PlanCoupon? LowerCoupon(BoundBlock offer) => offer.Find<Duration>("valid", "duration") is { } valid
        ? new PlanCoupon(
            offer.Find<Money>("amount", "money"),
            offer.Find<Percent>("amount", "percent"),
            offer.Find<Money>("min_spend", "money"),
            valid,
            offer.Find<int>("issue", "count"))
        : null;
}
