using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Values;

namespace Playbook.Plan.Model;

// Who is paid for what, and how goods reach those who bought them.

/// <summary><c>party leader { count 1 per group; serves 1 pickup_point }</c></summary>
/// <param name="Name">Its identity.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Scope">Of what there are so many.</param>
/// <param name="PickupPoints">How many pickup points each of them serves; 0 for none.</param>
/// <param name="Does">What they do.</param>
public sealed record PlanParty(string Name, int Count, StockScope Scope, int PickupPoints, ImmutableArray<string> Does);

/// <summary><c>commission base { to leader; pay 10% of net_sales(group); settle 7d after pickup; clawback refunds }</c></summary>
public sealed record PlanCommission
{
    public required string Name { get; init; }

    /// <summary>The party that is paid.</summary>
    public required string To { get; init; }

    /// <summary>What is paid; null where the tiers say it.</summary>
    public PlanPay? Pay { get; init; }

    public ImmutableArray<PlanCommissionTier> Tiers { get; init; } = [];

    /// <summary>The offers whose sales count; empty means all sales.</summary>
    public ImmutableArray<string> AppliesTo { get; init; } = [];

    public required PlanSettleTime Settle { get; init; }

    public required Clawback Clawback { get; init; }
}

/// <summary>What a party is paid. A closed family.</summary>
public abstract record PlanPay
{
    private PlanPay() { }

    /// <summary><c>10% of net_sales(group)</c></summary>
    public sealed record ShareOf(Percent Share, PlanPayBase Base) : PlanPay;

    /// <summary><c>2 CNY per order</c></summary>
    public sealed record PerOrder(Money Amount) : PlanPay;

    /// <summary><c>60% of face_value</c></summary>
    public sealed record ShareOfFaceValue(Percent Share) : PlanPay;

    /// <summary><c>5 CNY per redemption</c></summary>
    public sealed record PerRedemption(Money Amount) : PlanPay;
}

/// <summary><c>net_sales(group)</c>: what a share is a share of, and whose.</summary>
public sealed record PlanPayBase(PayMeasure Measure, PayScope Scope);

public enum PayMeasure
{
    /// <summary>After discounts, coupons and refunds.</summary>
    NetSales,

    /// <summary>At list prices, before anything is taken off.</summary>
    GrossSales,

    /// <summary>Net sales less the cost of the goods.</summary>
    GrossMargin,
}

public enum PayScope
{
    Group,
    PickupPoint,
    Store,
    Total,
}

/// <summary><c>tier high = 12% of net_sales(group) from 50_000 CNY per calendar month</c></summary>
public sealed record PlanCommissionTier(string Name, Percent Share, PlanPayBase Base, Money From, Window Window);

/// <summary><c>settle 7d after pickup</c></summary>
public sealed record PlanSettleTime(Duration After, CommerceEvent Event);

public enum CommerceEvent
{
    Order,
    Pickup,
    Delivery,
    Redemption,
}

public enum Clawback
{
    /// <summary>What is refunded is taken back out of the pay.</summary>
    Refunds,

    /// <summary>What was paid stays paid.</summary>
    None,
}

/// <summary><c>take_rate meituan = 18% of net_sales(total)</c>: what a platform keeps.</summary>
public sealed record PlanTakeRate(string Name, Percent Share, PlanPayBase Base);

/// <summary><c>fulfilment next_day { cutoff 23:00; radius 1km; capacity 400 parcels per pickup_point per day }</c></summary>
/// <param name="Name">Its identity.</param>
/// <param name="Cutoff">Orders up to this time of day go out with the next round.</param>
/// <param name="Within">From the cutoff to the goods' arrival; null where it is not promised.</param>
/// <param name="Radius">How far from its pickup point or store it reaches; null means anywhere.</param>
/// <param name="Capacity">Parcels a day; null means no limit.</param>
/// <param name="Products">What goes out this way; empty means everything.</param>
public sealed record PlanFulfilment(
    string Name, LocalTime Cutoff, Duration? Within, Distance? Radius, PlanCapacity? Capacity, ImmutableArray<string> Products);

/// <summary><c>capacity 400 parcels per pickup_point per day; on_full next_day</c></summary>
public sealed record PlanCapacity(int Parcels, CapacityScope Scope, OnParcelsFull OnFull);

public enum CapacityScope
{
    PerPickupPoint,
    PerStore,
    InTotal,
}

public enum OnParcelsFull
{
    /// <summary>Further orders go out a day later.</summary>
    NextDay,

    /// <summary>No further orders are taken for the day.</summary>
    StopOrders,
}

/// <summary><c>aftersale rotten { claim_within 24h; proof photo; refund 100% of line_price }</c></summary>
/// <param name="Name">Its identity.</param>
/// <param name="ClaimWithin">From the event on.</param>
/// <param name="Since">Which event starts that time.</param>
/// <param name="Proof">What a claim needs: <c>photo</c>, <c>video</c>, <c>receipt</c> or <c>none</c>.</param>
/// <param name="Refund">Share of the line's price.</param>
/// <param name="Products">What it is for; empty means everything.</param>
public sealed record PlanAftersale(string Name, Duration ClaimWithin, CommerceEvent Since, string Proof, Percent Refund, ImmutableArray<string> Products);

/// <summary><c>settlement redeemed { to issuing_merchant; pay 60% of face_value }</c></summary>
/// <param name="Name">Its identity.</param>
/// <param name="To">The party that is paid; null means the merchant that issued what was redeemed.</param>
/// <param name="Pay">What is paid.</param>
/// <param name="AppliesTo">The offers that it settles; empty means all.</param>
/// <param name="Settle">When; null means as soon as it is redeemed.</param>
public sealed record PlanSettlement(string Name, string? To, PlanPay Pay, ImmutableArray<string> AppliesTo, PlanSettleTime? Settle);

/// <summary><c>points beans { earn 1 point per 1 CNY; value 1 CNY per 100 points; expire 365d after earning }</c></summary>
/// <param name="Name">Its identity.</param>
/// <param name="Earn">Points for each <paramref name="EarnPer"/> spent.</param>
/// <param name="EarnPer">The spend that earns them.</param>
/// <param name="Value">What <paramref name="ValuePer"/> points are worth.</param>
/// <param name="ValuePer">Points that are worth that.</param>
/// <param name="ExpireAfter">From earning on; null means never.</param>
public sealed record PlanPointsProgramme(string Name, int Earn, Money EarnPer, Money Value, int ValuePer, Duration? ExpireAfter);
