using System.Collections.Immutable;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Simulation.Metrics;

// What was said and offered.

/// <summary>A cadence's touches.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Whether it posts to groups or sends to members; outcomes are counted in that unit.</param>
/// <param name="Outcomes">How many were asked for, by what became of them; those that never happened are left out.</param>
/// <param name="Reached">Members reached, counted once a touch.</param>
/// <param name="Engaged">Engagements.</param>
/// <param name="Orders">Orders through the offer that it carried.</param>
public sealed record CadenceFigures(
    string Name,
    TouchKind Kind,
    ImmutableArray<OutcomeFigures> Outcomes,
    Estimate Reached,
    Estimate Engaged,
    Estimate Orders);

public sealed record OutcomeFigures(TouchOutcome Outcome, Estimate Count);

/// <summary>An offer's fate.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Orders">Orders through it: units sold, teams' members served, coupons redeemed.</param>
/// <param name="Revenue">What was paid in these orders.</param>
/// <param name="Discount">What was taken off the list prices.</param>
/// <param name="Conversion">Orders ÷ engagements with touches that carried it; for a coupon, redeemed ÷ handed out.</param>
/// <param name="Refunded">Members of teams who got their money back.</param>
/// <param name="SoldOut">Times that the stock ran out.</param>
/// <param name="TurnedAway">Members who wanted to buy and found no stock, a limit reached or a budget spent.</param>
/// <param name="Issued">Coupons handed out.</param>
public sealed record OfferFigures(
    string Name,
    Estimate Orders,
    Estimate Revenue,
    Estimate Discount,
    Estimate? Conversion,
    Estimate Refunded,
    Estimate SoldOut,
    Estimate TurnedAway,
    Estimate Issued)
{
    /// <summary>False where the engine does not sell what is offered: its figures are then no forecast.</summary>
    public bool IsSimulated { get; init; } = true;
}
