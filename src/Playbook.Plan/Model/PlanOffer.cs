using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Values;

namespace Playbook.Plan.Model;

/// <summary>A limited-time offer. Parts that its kind does not use are null.</summary>
public sealed record PlanOffer
{
    public required string Name { get; init; }

    /// <summary>What the author says of it; not part of the content that is hashed.</summary>
    public string? Doc { get; init; }

    public required OfferKind Kind { get; init; }

    /// <summary>The product it is about; null means the whole basket.</summary>
    public string? Product { get; init; }

    public PlanPrice? Price { get; init; }

    /// <summary>What one unit of it is called where the price says so: <c>price 39.90 CNY per box</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>No combination of offers may bring the price below this; null means no floor.</summary>
    public PlanPriceFloor? PriceFloor { get; init; }

    /// <summary>How much may be sold, and in what scope; null means unlimited.</summary>
    public PlanStock? Stock { get; init; }

    /// <summary>限购: how often one member may buy.</summary>
    public ImmutableArray<PlanPurchaseLimit> Limits { get; init; } = [];

    /// <summary>Between which moments it can be bought at all; null means the whole period.</summary>
    public PlanOpening? Opens { get; init; }

    /// <summary>How long it is open from its slot or touch on; null means until the end of the day.</summary>
    public Duration? OpenFor { get; init; }

    public bool ShowsCountdown { get; init; }

    public PlanTeam? Team { get; init; }

    public PlanCoupon? Coupon { get; init; }

    /// <summary>减免: what is taken off the list price or the basket.</summary>
    public PlanReduction? Reduction { get; init; }

    /// <summary>满减 or 满赠: what a basket must reach, and what it then gets.</summary>
    public ImmutableArray<PlanOfferTier> Tiers { get; init; } = [];

    /// <summary>买二送一</summary>
    public PlanMultiBuy? MultiBuy { get; init; }

    /// <summary>赠品</summary>
    public PlanGift? Gift { get; init; }

    /// <summary>套餐: what is in it.</summary>
    public ImmutableArray<PlanBundlePart> Contains { get; init; } = [];

    /// <summary>团购 or 接龙: how much must be ordered so that it takes place.</summary>
    public PlanMinimum? Minimum { get; init; }

    /// <summary>团购 or 接龙: the last moment to order; null means that it ends as the offer closes.</summary>
    public LocalDateTime? Deadline { get; init; }

    /// <summary>预售</summary>
    public PlanPresale? Presale { get; init; }

    public PlanTrial? Trial { get; init; }

    public PlanPointsDeal? Points { get; init; }

    /// <summary>Prizes of a lottery, with their stated chances.</summary>
    public ImmutableArray<PlanLotteryPrize> Prizes { get; init; } = [];

    /// <summary>The basket at list prices must reach this for a draw of a lottery.</summary>
    public Money? DrawMinSpend { get; init; }

    /// <summary>What it may be combined with: empty means nothing.</summary>
    public ImmutableArray<string> StacksWith { get; init; } = [];

    /// <summary>The price of one unit of its product at a list price; null where the offer is not a price of a product. It is rounded as the offer says, and else not.</summary>
    /// <param name="listPrice">Of the product, in the playbook's currency.</param>
    public decimal? PriceAt(decimal listPrice) => this switch
    {
        { Product: null } => null,
        { Price: PlanPrice.Fixed price } => price.Amount.Amount,
        { Price: PlanPrice.OffListPrice off } => off.At(listPrice),
        { Reduction: { Base: ReductionBase.ListPrice } reduction } => Math.Max(0m, listPrice - (reduction.Amount?.Amount ?? listPrice * reduction.Discount!.Value.Fraction)),
        _ => null,
    };
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

    /// <summary>减免</summary>
    AmountOff,

    /// <summary>满减</summary>
    Threshold,

    /// <summary>满赠</summary>
    SpendAndGet,

    /// <summary>买二送一</summary>
    BuyNGetM,

    /// <summary>赠品</summary>
    Gift,

    /// <summary>套餐</summary>
    Bundle,

    /// <summary>团购</summary>
    GroupDeal,

    /// <summary>接龙</summary>
    ChainSignup,

    /// <summary>预售</summary>
    Presale,

    /// <summary>免费试用</summary>
    FreeTrial,

    /// <summary>积分</summary>
    Points,

    /// <summary>抽奖</summary>
    Lottery,
}

/// <summary>The price of an offer: a fixed one, or a percentage off the list price, rounded as the playbook says. A closed family.</summary>
public abstract record PlanPrice
{
    private PlanPrice() { }

    /// <summary><c>price 34.90 CNY</c></summary>
    public sealed record Fixed(Money Amount) : PlanPrice;

    /// <summary><c>price 25% off list_price</c></summary>
    public sealed record OffListPrice(Percent Discount, PlanRounding? Rounding) : PlanPrice
    {
        /// <summary>What is left of a list price.</summary>
        public decimal At(decimal listPrice) => Rounding is { } rounding ? rounding.Round(listPrice * (1m - Discount.Fraction)) : listPrice * (1m - Discount.Fraction);
    }
}

public enum RoundingDirection
{
    Down,
    Nearest,
    Up,
}

/// <summary><c>rounding down to 0.10 CNY</c></summary>
public sealed record PlanRounding(RoundingDirection Direction, Money Step)
{
    /// <summary>The amount in whole steps; the amount itself where a step is nothing.</summary>
    public decimal Round(decimal amount) => Step.Amount <= 0m ? amount : Step.Amount * Direction switch
    {
        RoundingDirection.Down => decimal.Floor(amount / Step.Amount),
        RoundingDirection.Up => decimal.Ceiling(amount / Step.Amount),
        RoundingDirection.Nearest => decimal.Round(amount / Step.Amount, MidpointRounding.AwayFromZero),
        _ => throw new InvalidOperationException($"Prices are not rounded {Direction}."),
    };
}

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

/// <summary><c>limit 1 per member per calendar day</c>; no window means in total, over the whole period.</summary>
public sealed record PlanPurchaseLimit(int Count, Window? Window);

/// <summary><c>team 3 members; fill_within 24h; on_unfilled refund</c></summary>
public sealed record PlanTeam(int Size, Duration FillWithin, OnUnfilled OnUnfilled);

/// <summary>What happens to a team, a group deal or a chain that does not fill.</summary>
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
