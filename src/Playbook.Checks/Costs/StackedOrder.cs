using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Checks.Costs;

/// <summary>What an order pays, and with what it leaves the shop.</summary>
/// <param name="Basket">What is bought.</param>
/// <param name="InOrder">The offers, in the order in which they are taken off.</param>
/// <param name="Paid">To the cent.</param>
/// <param name="Given">What comes with it costs the shop.</param>
internal sealed record StackedOrder(OfferBasket Basket, ImmutableArray<PlanOffer> InOrder, decimal Paid, decimal Given)
{
    /// <summary>What the shop loses by it; null where the cost of the goods is not known.</summary>
    public decimal? Loss => Basket.Cost + Given - Paid;
}
