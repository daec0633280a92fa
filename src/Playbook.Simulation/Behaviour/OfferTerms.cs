using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Model;

namespace Playbook.Simulation.Behaviour;

/// <summary>An offer as numbers. Prices are worked out in decimals once, with the playbook's rounding.</summary>
internal sealed record OfferTerms
{
    public required int Index { get; init; }

    public required PlanOffer Plan { get; init; }

    /// <summary>Among the plan's products, or −1 for the whole basket.</summary>
    public required int Product { get; init; }

    /// <summary>List price less offer price, for an offer on a product.</summary>
    public required double Discount { get; init; }

    /// <summary>Discount as a share of the list price, or of the basket.</summary>
    public required double Depth { get; init; }

    /// <summary>A coupon's face value; 0 where it is a share of the basket.</summary>
    public required double Face { get; init; }

    public required double MinSpend { get; init; }

    /// <summary>Days that a coupon is valid.</summary>
    public required double Validity { get; init; }

    /// <summary>How short the offer is: 0 for a day or longer, towards 1 for an instant.</summary>
    public required double Shortness { get; init; }

    /// <summary>Where the member's times of the purchase limits begin, in order of the limits.</summary>
    public required ImmutableArray<int> LimitOffsets { get; init; }

    /// <summary>Among the coupons of the plan, or −1.</summary>
    public required int Coupon { get; init; }

    /// <summary>What it takes off the whole basket by its value; null where it is a product's price or a coupon.</summary>
    public BasketSaving? Saving { get; init; }

    /// <summary>Units of the product that are bought at once, those that come free included.</summary>
    public int Units { get; init; } = 1;

    /// <summary>False for an offer whose effect is not followed: its touches go out, and nothing is sold by them.</summary>
    public bool IsSold { get; init; } = true;

    /// <summary>The first minute of the period at which it can be bought.</summary>
    public int OpensAt { get; init; } = int.MinValue;

    /// <summary>The last minute of the period at which it can be bought.</summary>
    public int ClosesAt { get; init; } = int.MaxValue;

    /// <summary>The minute of the period at which sign-ups are settled; none for an offer whose chains each close by themselves.</summary>
    public int? Deadline { get; init; }

    public bool IsCoupon => Coupon >= 0;

    /// <summary>接龙: members sign up, and buy when enough have.</summary>
    public bool IsChain => Plan.Kind == OfferKind.ChainSignup;

    /// <summary>The price after the discount and its rounding.</summary>
    public static decimal PriceOf(PlanPrice price, decimal listPrice) => price switch
    {
        PlanPrice.Fixed @fixed => @fixed.Amount.Amount,
        PlanPrice.OffListPrice { Rounding: null } off => listPrice * (1m - off.Discount.Fraction),
        PlanPrice.OffListPrice { Rounding: { } rounding } off => Round(listPrice * (1m - off.Discount.Fraction), rounding),
        _ => throw new InvalidOperationException($"{price.GetType().Name} is not a price."),
    };

    public static double ShortnessOf(Duration? openFor) => openFor is { } open ? Math.Max(0d, 1d - open.TotalDays) : 0d;

    public bool IsOpenAt(double minute) => minute >= OpensAt && minute < ClosesAt + 1d;

    /// <summary>What a coupon takes off a basket; nothing below its least spend.</summary>
    public double CouponValue(double basket) =>
        basket < MinSpend ? 0d : Math.Min(basket, Face > 0d ? Face : Depth * basket);

    private static decimal Round(decimal amount, PlanRounding rounding)
    {
        if (rounding.Step.Amount <= 0m)
        {
            return amount;
        }

        var steps = amount / rounding.Step.Amount;
        return rounding.Step.Amount * rounding.Direction switch
        {
            RoundingDirection.Down => decimal.Floor(steps),
            RoundingDirection.Up => decimal.Ceiling(steps),
            RoundingDirection.Nearest => decimal.Round(steps, MidpointRounding.AwayFromZero),
            _ => throw new InvalidOperationException($"Prices are not rounded {rounding.Direction}."),
        };
    }
}
