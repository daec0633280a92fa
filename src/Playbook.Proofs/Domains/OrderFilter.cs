using Playbook.Plan.Explanations;
using Playbook.Plan.Predicates;

namespace Playbook.Proofs.Domains;

/// <summary>Which orders a quantity counts. Two that are written alike are equal.</summary>
/// <param name="Product">That the basket held it.</param>
/// <param name="TookUp">That it took an offer up.</param>
/// <param name="Offer">Which.</param>
/// <param name="Text">The further condition as it is written.</param>
internal sealed record OrderFilter(string? Product, bool TookUp, string? Offer, string? Text)
{
    public static readonly OrderFilter Any = new(null, false, null, null);

    public static OrderFilter Of(string? product, OrderPredicate? condition = null) =>
        product is null && condition is null ? Any : new(product, false, null, condition is null ? null : OrderText.Of(condition)) { Condition = condition };

    public static OrderFilter Redeemed(string? offer) => new(null, true, offer, null);

    /// <summary>The further condition.</summary>
    public OrderPredicate? Condition { get; private init; }

    public bool Holds(OrderKind order) =>
        (Product is null || order.HasProduct(Product)) && (!TookUp || (Offer is null ? !order.Offers.IsEmpty : order.TookUp(Offer))) && (Condition?.Holds(order) ?? true);

    public bool Equals(OrderFilter? other) => other is not null && (Product, TookUp, Offer, Text) == (other.Product, other.TookUp, other.Offer, other.Text);

    public override int GetHashCode() => HashCode.Combine(Product, TookUp, Offer, Text);
}
