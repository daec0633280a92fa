using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>Offers.</summary>
internal static class OfferShapes
{
    private static readonly Codec<PlanRounding> s_rounding = Codec.Record<PlanRounding>("a rounding", f => new(
        f.Required("direction", WordCodecs.Rounding, r => r.Direction),
        f.Required("step", ValueCodecs.Money, r => r.Step)));

    private static readonly Codec<PlanPrice> s_price = Codec.Union(
        "a price",
        Codec.Case<PlanPrice, PlanPrice.Fixed>("fixed", Codec.Wrap(ValueCodecs.Money, v => new PlanPrice.Fixed(v), p => p.Amount)),
        Codec.Case<PlanPrice, PlanPrice.OffListPrice>("off_list_price", Codec.Record<PlanPrice.OffListPrice>("`off_list_price`", f => new(
            f.Required("discount", ValueCodecs.Percent, p => p.Discount),
            f.Optional("rounding", s_rounding, p => p.Rounding)))));

    private static readonly Codec<PlanStock> s_stock = Codec.Record<PlanStock>("a stock", f => new(
        f.Required("count", ValueCodecs.Whole, s => s.Count),
        f.Required("scope", WordCodecs.StockScope, s => s.Scope),
        f.Required("refill", WordCodecs.StockRefill, s => s.Refill)));

    private static readonly Codec<PlanPurchaseLimit> s_limit = Codec.Record<PlanPurchaseLimit>("a purchase limit", f => new(
        f.Required("count", ValueCodecs.Whole, l => l.Count),
        f.Optional("window", ValueCodecs.Window, l => l.Window)));

    private static readonly Codec<PlanTeam> s_team = Codec.Record<PlanTeam>("a team", f => new(
        f.Required("size", ValueCodecs.Whole, t => t.Size),
        f.Required("fill_within", ValueCodecs.Length, t => t.FillWithin),
        f.Required("on_unfilled", WordCodecs.OnUnfilled, t => t.OnUnfilled)));

    private static readonly Codec<PlanCoupon> s_coupon = Codec.Record<PlanCoupon>("a coupon", f => new(
        f.Optional("amount", ValueCodecs.Money, c => c.Amount),
        f.Optional("discount", ValueCodecs.Percent, c => c.Discount),
        f.Optional("min_spend", ValueCodecs.Money, c => c.MinSpend),
        f.Required("valid_for", ValueCodecs.Length, c => c.ValidFor),
        f.Optional("issue", ValueCodecs.Whole, c => c.Issue)));

    public static readonly Codec<PlanOffer> Offer = Codec.Record<PlanOffer>("an offer", f => new()
    {
        Name = f.Required("name", ValueCodecs.Text, o => o.Name),
        Doc = f.Beside("doc", o => o.Doc),
        Kind = f.Required("kind", WordCodecs.OfferKind, o => o.Kind),
        Product = f.Optional("product", ValueCodecs.Text, o => o.Product),
        Price = f.Optional("price", s_price, o => o.Price),
        Unit = f.Optional("unit", ValueCodecs.Text, o => o.Unit),
        PriceFloor = f.Optional("price_floor", OfferPartShapes.PriceFloor, o => o.PriceFloor),
        Stock = f.Optional("stock", s_stock, o => o.Stock),
        Limits = f.Set("limits", s_limit, o => o.Limits),
        Opens = f.Optional("opens", OfferPartShapes.Opening, o => o.Opens),
        OpenFor = f.Optional("open_for", ValueCodecs.Length, o => o.OpenFor),
        ShowsCountdown = f.Defaulted("shows_countdown", ValueCodecs.Truth, false, o => o.ShowsCountdown),
        Team = f.Optional("team", s_team, o => o.Team),
        Coupon = f.Optional("coupon", s_coupon, o => o.Coupon),
        Reduction = f.Optional("reduction", OfferPartShapes.Reduction, o => o.Reduction),
        Tiers = f.Set("tiers", OfferPartShapes.Tier, o => o.Tiers),
        MultiBuy = f.Optional("multi_buy", OfferPartShapes.MultiBuy, o => o.MultiBuy),
        Gift = f.Optional("gift", OfferPartShapes.Gift, o => o.Gift),
        Contains = f.Set("contains", OfferPartShapes.BundlePart, o => o.Contains),
        Minimum = f.Optional("minimum", OfferPartShapes.Minimum, o => o.Minimum),
        Deadline = f.Optional("deadline", ValueCodecs.LocalMoment, o => o.Deadline),
        Presale = f.Optional("presale", OfferPartShapes.Presale, o => o.Presale),
        Trial = f.Optional("trial", OfferPartShapes.Trial, o => o.Trial),
        Points = f.Optional("points", OfferPartShapes.Points, o => o.Points),
        Prizes = f.Set("prizes", OfferPartShapes.Prize, o => o.Prizes),
        DrawMinSpend = f.Optional("draw_min_spend", ValueCodecs.Money, o => o.DrawMinSpend),
        StacksWith = f.Set("stacks_with", ValueCodecs.Text, o => o.StacksWith),
    });
}
