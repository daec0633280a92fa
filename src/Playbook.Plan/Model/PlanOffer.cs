using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Values;

namespace Playbook.Plan.Model;

/// <summary>A limited-time offer. Parts that its kind does not use are null.</summary>
public sealed record PlanOffer
{
    public required string Name { get; init; }

    public required OfferKind Kind { get; init; }

    /// <summary>The product it is about; null means the whole basket.</summary>
    public string? Product { get; init; }

    public PlanPrice? Price { get; init; }

    /// <summary>How much may be sold, and in what scope; null means unlimited.</summary>
    public PlanStock? Stock { get; init; }

    /// <summary>限购: how often one member may buy.</summary>
    public ImmutableArray<PlanPurchaseLimit> Limits { get; init; } = [];

    /// <summary>How long it is open from its slot or touch on; null means until the end of the day.</summary>
    public Duration? OpenFor { get; init; }

    public bool ShowsCountdown { get; init; }

    public PlanTeam? Team { get; init; }

    public PlanCoupon? Coupon { get; init; }

    /// <summary>What it may be combined with: empty means nothing.</summary>
    public ImmutableArray<string> StacksWith { get; init; } = [];
}

public enum OfferKind
{
    /// <summary>秒杀</summary>
    FlashSale,

    /// <summary>券</summary>
    Coupon,

    /// <summary>打折</summary>
    Percentage,

    /// <summary>拼团</summary>
    TeamPurchase,
}

/// <summary>The price of an offer: a fixed one, or a percentage off the list price, rounded as the playbook says. A closed family.</summary>
public abstract record PlanPrice
{
    private PlanPrice() { }

    /// <summary><c>price 34.90 CNY</c></summary>
    public sealed record Fixed(Money Amount) : PlanPrice;

    /// <summary><c>price 25% off list_price</c></summary>
    public sealed record OffListPrice(Percent Discount, PlanRounding? Rounding) : PlanPrice;
}

public enum RoundingDirection
{
    Down,
    Nearest,
    Up,
}

/// <summary><c>rounding down to 0.10 CNY</c></summary>
public sealed record PlanRounding(RoundingDirection Direction, Money Step);

/// <summary><c>stock 5 per group per slot</c></summary>
public sealed record PlanStock(int Count, StockScope Scope, StockRefill Refill);

public enum StockScope
{
    PerGroup,
    PerStore,
    InTotal,
}

public enum StockRefill
{
    /// <summary>Once for the whole period.</summary>
    Never,

    /// <summary>Full again at each slot.</summary>
    PerSlot,

    /// <summary>Full again each local day.</summary>
    PerDay,
}

/// <summary><c>limit 1 per member per calendar day</c></summary>
public sealed record PlanPurchaseLimit(int Count, Window Window);

/// <summary><c>team 3 members; fill_within 24h; on_unfilled refund</c></summary>
public sealed record PlanTeam(int Size, Duration FillWithin, OnUnfilled OnUnfilled);

public enum OnUnfilled
{
    /// <summary>The money goes back and no order stands.</summary>
    Refund,

    /// <summary>The order stands at the list price.</summary>
    SellAtListPrice,
}

/// <summary><c>amount 20 CNY; min_spend 88 CNY; valid 7d after issue; issue 20_000 in total</c></summary>
/// <param name="Amount">Taken off the basket; either this or <paramref name="Discount"/>.</param>
/// <param name="Discount">Percentage taken off the basket.</param>
/// <param name="MinSpend">The basket at list prices must reach this.</param>
/// <param name="ValidFor">From the issue on.</param>
/// <param name="Issue">发放量: how many are handed out at most over the whole period; null means unlimited.</param>
public sealed record PlanCoupon(Money? Amount, Percent? Discount, Money? MinSpend, Duration ValidFor, int? Issue);
