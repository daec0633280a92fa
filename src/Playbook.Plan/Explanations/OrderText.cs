using Playbook.Plan.Predicates;

namespace Playbook.Plan.Explanations;

/// <summary>Writes a condition on an order as the language does: <c>amount &gt;= 100 CNY and product == rice</c>.</summary>
public static class OrderText
{
    public static string Of(OrderPredicate condition) => condition switch
    {
        OrderPredicate.AllOf all => string.Join(" and ", all.Terms.Select(Nested)),
        OrderPredicate.AnyOf any => string.Join(" or ", any.Terms.Select(Nested)),
        OrderPredicate.Not not => $"not {Nested(not.Term)}",
        OrderPredicate.Amount amount => $"amount {PredicateText.Of(amount.Operator)} {amount.Bound.Exactly}",
        OrderPredicate.OfProduct product => $"product {Membership([.. product.Products])}",
        OrderPredicate.WithOffer offer => $"offer {Membership([.. offer.Offers])}",
        _ => throw new InvalidOperationException($"{condition.GetType().Name} is not a condition on an order."),
    };

    private static string Membership(string[] names) => names is [var only] ? $"== {only}" : $"in [{string.Join(", ", names)}]";

    private static string Nested(OrderPredicate condition) => condition is OrderPredicate.AllOf or OrderPredicate.AnyOf ? $"({Of(condition)})" : Of(condition);
}
