using NodaTime;
using Playbook.Plan.Values;

namespace Playbook.Plan.Predicates;

/// <summary>A measure over a window, perhaps of one product, offer or cadence: <c>orders(fruit, 60d)</c>.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Window">How far it looks back from the moment; without it and without <paramref name="Calendar"/>, ever.</param>
/// <param name="Product">The product of which.</param>
/// <param name="Offer">The offer of which.</param>
/// <param name="Cadence">The cadence of which.</param>
/// <param name="Calendar">The calendar unit whose running one is the window: <c>orders(calendar month)</c>.</param>
/// <param name="Attribute">The attribute, where that is what is measured.</param>
/// <param name="Where">Which orders count: <c>orders(90d) where amount &gt;= 100 CNY</c>.</param>
public sealed record MemberQuantity(
    MemberMeasure Measure,
    Duration? Window = null,
    string? Product = null,
    string? Offer = null,
    string? Cadence = null,
    WindowUnit? Calendar = null,
    string? Attribute = null,
    OrderPredicate? Where = null);

/// <summary>What can be counted or measured of a member.</summary>
public enum MemberMeasure
{
    /// <summary>Number of orders in the window; a count.</summary>
    Orders,

    /// <summary>Money spent in the window, after discounts.</summary>
    Spend,

    /// <summary>Number of local days in the window on which the member engaged with a touch; a count.</summary>
    ActiveDays,

    /// <summary>Number of messages that reached the member in the window; a count.</summary>
    Received,

    /// <summary>Time since the last order; longer than any duration where there was none.</summary>
    SinceLastOrder,

    /// <summary>The date on which the member joined; after any date where it has not.</summary>
    Joined,

    /// <summary>Number of touches in the window that the member engaged with; a count.</summary>
    Opened,

    /// <summary>Number of orders in the window that took an offer up; a count.</summary>
    Redeemed,

    /// <summary>Number of messages that the member wrote in its group in the window; a count.</summary>
    Posts,

    /// <summary>Number of people who joined in the window because the member brought them; a count.</summary>
    Invited,

    /// <summary>Number of orders that were refunded in the window; a count.</summary>
    Refunds,

    /// <summary>Time since the member last engaged with a touch; longer than any duration where it never did.</summary>
    SinceLastActive,

    /// <summary>Time since joining; shorter than any duration where the member has not joined.</summary>
    SinceJoined,

    /// <summary>R of RFM, 1 to 5; 0 without an order in the window.</summary>
    RfmRecency,

    /// <summary>F of RFM, 1 to 5; 0 without an order in the window.</summary>
    RfmFrequency,

    /// <summary>M of RFM, 1 to 5; 0 without an order in the window.</summary>
    RfmMoney,

    /// <summary>The value of an attribute that can be compared; where it is unknown, no comparison but <c>!=</c> holds.</summary>
    Attribute,
}
