using System.Collections.Immutable;
using Playbook.Plan.Predicates;

namespace Playbook.Plan.Members;

/// <summary>An order that is known of a member.</summary>
/// <param name="Minute">When (<see cref="TouchPolicy.CampaignCalendar"/>).</param>
/// <param name="Products">The products of the plan that were in the basket.</param>
/// <param name="Paid">What was paid, after discounts, in the plan's currency.</param>
/// <param name="Offers">The offers that it took up.</param>
public sealed record KnownOrder(int Minute, ImmutableArray<string> Products, decimal Paid, ImmutableArray<string> Offers) : IOrderState
{
    public bool HasProduct(string product) => Products.Contains(product, StringComparer.Ordinal);

    public bool TookUp(string offer) => Offers.Contains(offer, StringComparer.Ordinal);
}
