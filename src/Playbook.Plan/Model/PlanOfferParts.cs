using NodaTime;
using Playbook.Plan.Values;

namespace Playbook.Plan.Model;

// What kinds of offers say beyond price, stock and limits.

/// <summary><c>price_floor 30 CNY</c> or <c>price_floor 80% of list_price</c>: one of the two.</summary>
public sealed record PlanPriceFloor(Money? Amount, Percent? OfListPrice);

/// <summary><c>opens 2026-05-01T10:00 .. 2026-05-03T22:00</c>, local times, both included.</summary>
public sealed record PlanOpening(LocalDateTime From, LocalDateTime To);

/// <summary><c>amount 5 CNY off list_price</c>, <c>amount 10% off basket</c>: an amount or a share, off one of two bases.</summary>
/// <param name="Amount">Taken off; either this or <paramref name="Discount"/>.</param>
/// <param name="Discount">Share taken off.</param>
/// <param name="Base">Off what.</param>
/// <param name="MinSpend">The basket at list prices must reach this.</param>
public sealed record PlanReduction(Money? Amount, Percent? Discount, ReductionBase Base, Money? MinSpend);

public enum ReductionBase
{
    ListPrice,
    Basket,
}

/// <summary>What someone gets who meets an offer's condition. A closed family.</summary>
public abstract record PlanBenefit
{
    private PlanBenefit() { }

    /// <summary><c>save 20 CNY</c></summary>
    public sealed record AmountOff(Money Amount) : PlanBenefit;

    /// <summary><c>save 10% of basket</c></summary>
    public sealed record ShareOff(Percent Share) : PlanBenefit;

    /// <summary><c>get 1 voucher_50</c>: another offer of the plan.</summary>
    public sealed record Vouchers(int Count, string Offer) : PlanBenefit;

    /// <summary><c>get 1 rice</c>: a product of the plan.</summary>
    public sealed record Goods(int Count, string Product) : PlanBenefit;

    /// <summary><c>get 1 "tote bag" worth 12 CNY</c>: something that is not sold.</summary>
    public sealed record Item(int Count, string Title, Money Worth) : PlanBenefit;
}

/// <summary><c>tier small = spend 100 CNY save 20 CNY</c>, <c>tier each = every 100 CNY save 20 CNY up to 60 CNY</c></summary>
/// <param name="Name">Its identity.</param>
/// <param name="Spend">The basket at list prices must reach this.</param>
/// <param name="Repeats">True when the benefit is given for each multiple of <paramref name="Spend"/>.</param>
/// <param name="Benefit">What is given.</param>
/// <param name="Most">At most this is taken off by a repeating tier; null means no limit.</param>
public sealed record PlanOfferTier(string Name, Money Spend, bool Repeats, PlanBenefit Benefit, Money? Most);

/// <summary><c>buy 2 get 1 free</c>; no free product means the same product.</summary>
public sealed record PlanMultiBuy(int Buy, int Free, string? FreeProduct);

/// <summary><c>gift 1 "tote bag" worth 12 CNY; min_spend 88 CNY</c>: with a purchase of the offer's product, or of a basket.</summary>
public sealed record PlanGift(PlanBenefit Benefit, Money? MinSpend);

/// <summary>A part of a bundle. A closed family.</summary>
public abstract record PlanBundlePart
{
    private PlanBundlePart() { }

    /// <summary><c>contains 2 rice</c></summary>
    public sealed record Goods(int Count, string Product) : PlanBundlePart;

    /// <summary><c>contains 1 voucher from each merchant</c></summary>
    public sealed record VouchersOfEachMerchant(int Count) : PlanBundlePart;
}

/// <summary><c>minimum 20 boxes per group; on_unfilled refund</c></summary>
public sealed record PlanMinimum(int Count, string Unit, StockScope Scope, OnUnfilled OnUnfilled);

/// <summary><c>deposit 10 CNY counts 20 CNY; balance_due 2026-05-08 .. 2026-05-10; delivery 7d after balance; on_unpaid refund</c></summary>
/// <param name="Deposit">Paid first.</param>
/// <param name="Counts">What the deposit is worth against the price; null means its own amount.</param>
/// <param name="BalanceDue">The days on which the rest is paid.</param>
/// <param name="DeliveryOn">The day of delivery; either this or <paramref name="DeliveryAfterBalance"/>.</param>
/// <param name="DeliveryAfterBalance">Delivery so long after the balance was paid.</param>
/// <param name="OnUnpaid">What happens to the deposit of one who does not pay the rest.</param>
public sealed record PlanPresale(
    Money Deposit,
    Money? Counts,
    PlanPeriod BalanceDue,
    LocalDate? DeliveryOn,
    Duration? DeliveryAfterBalance,
    OnUnpaid OnUnpaid);

public enum OnUnpaid
{
    Refund,
    KeepDeposit,
}

/// <summary><c>trial 14d; on_trial_end ends</c> or <c>trial 1 sample</c>: a length or a number of samples.</summary>
public sealed record PlanTrial(Duration? Length, int? Samples, OnTrialEnd OnTrialEnd);

public enum OnTrialEnd
{
    /// <summary>Nothing is owed and nothing goes on.</summary>
    Ends,

    /// <summary>It goes on at the list price unless the member declines.</summary>
    ContinuesAtListPrice,
}

/// <summary><c>programme beans; earns 2 times</c> or <c>costs 500 points</c>: more points for a purchase, or points as the price.</summary>
public sealed record PlanPointsDeal(string Programme, int? Earns, int? Costs);

/// <summary><c>prize first = 3 voucher_50 chance 0.5% of draws</c></summary>
/// <param name="Name">Its identity.</param>
/// <param name="Benefit">What is won, and how many of it there are.</param>
/// <param name="Chance">Of each draw.</param>
public sealed record PlanLotteryPrize(string Name, PlanBenefit Benefit, Percent Chance);
