using System.Collections.Immutable;
using Playbook.Plan.Predicates;

namespace Playbook.Proofs.Domains;

/// <summary>Orders that conditions cannot tell apart: what was in the basket, which offers were taken up, and between which amounts was paid.</summary>
/// <param name="Products">Of those that the conditions speak of.</param>
/// <param name="Offers">Likewise, and one that stands for all others.</param>
/// <param name="Least">The least that may have been paid, in <see cref="PaidSteps"/>.</param>
/// <param name="Most">The most.</param>
internal sealed record OrderKind(ImmutableArray<string> Products, ImmutableArray<string> Offers, long Least, long Most) : IOrderState
{
    public decimal Paid => PaidSteps.Value(Least);

    public bool HasProduct(string product) => Products.Contains(product, StringComparer.Ordinal);

    public bool TookUp(string offer) => Offers.Contains(offer, StringComparer.Ordinal);
}
