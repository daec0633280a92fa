using System.Collections.Immutable;
using Playbook.Plan.Values;

namespace Playbook.Plan.Predicates;

/// <summary>A condition on one order: <c>amount &gt;= 100 CNY and product == rice and offer == team_fruit</c>. A closed family of records.</summary>
public abstract record OrderPredicate
{
    private OrderPredicate() { }

    public sealed record AllOf(ImmutableArray<OrderPredicate> Terms) : OrderPredicate;

    public sealed record AnyOf(ImmutableArray<OrderPredicate> Terms) : OrderPredicate;

    public sealed record Not(OrderPredicate Term) : OrderPredicate;

    /// <summary><c>amount &gt;= 100 CNY</c>: what was paid, after discounts.</summary>
    public sealed record Amount(ComparisonOperator Operator, Money Bound) : OrderPredicate;

    /// <summary><c>product in [rice, fruit]</c>: one of them was in the basket.</summary>
    public sealed record OfProduct(ImmutableArray<string> Products) : OrderPredicate;

    /// <summary><c>offer == team_fruit</c>: the order took one of them up.</summary>
    public sealed record WithOffer(ImmutableArray<string> Offers) : OrderPredicate;

    /// <summary>Whether an order meets the condition.</summary>
    public bool Holds<TOrder>(TOrder order)
        where TOrder : IOrderState => this switch
        {
            AllOf all => all.Terms.All(term => term.Holds(order)),
            AnyOf any => any.Terms.Any(term => term.Holds(order)),
            Not not => !not.Term.Holds(order),
            Amount amount => Comparisons.Holds(amount.Operator, order.Paid.CompareTo(amount.Bound.Amount)),
            OfProduct product => product.Products.Any(order.HasProduct),
            WithOffer offer => offer.Offers.Any(order.TookUp),
            _ => throw new InvalidOperationException($"{GetType().Name} is not a condition on an order."),
        };
}
