using System.Collections.Immutable;
using Playbook.Plan.Predicates;

namespace Playbook.Proofs.Domains;

/// <summary>All kinds of orders that some filters tell apart.</summary>
internal static class OrderKinds
{
    /// <summary>Stands for all offers that no condition names.</summary>
    public const string OtherOffer = "another offer";

    /// <summary>More kinds than this are not looked through: the combinations of many products and offers.</summary>
    private const int Most = 4096;

    /// <summary>All of them, the plainest first; null where they are too many, or amounts are asked of that have no steps (<see cref="PaidSteps.Of"/>).</summary>
    public static ImmutableArray<OrderKind>? All(IReadOnlyCollection<OrderFilter> filters)
    {
        var conditions = filters.Select(f => f.Condition).OfType<OrderPredicate>().SelectMany(Inner).ToList();
        string[] products = [.. filters.Select(f => f.Product).OfType<string>().Concat(conditions.OfType<OrderPredicate.OfProduct>().SelectMany(c => c.Products)).Distinct(StringComparer.Ordinal)];
        string[] offers = [.. filters.Select(f => f.Offer).OfType<string>().Concat(conditions.OfType<OrderPredicate.WithOffer>().SelectMany(c => c.Offers)).Distinct(StringComparer.Ordinal)];
        if (filters.Any(f => f.TookUp && f.Offer is null)) offers = [.. offers, OtherOffer];
        if (Amounts(conditions.OfType<OrderPredicate.Amount>()) is not { } amounts) return null;
        if (products.Length + offers.Length > 12 || amounts.Count << (products.Length + offers.Length) > Most) return null;
        return
        [
            .. Subsets(products).SelectMany(_ => Subsets(offers), (held, taken) => (held, taken))
                .SelectMany(_ => amounts, (kind, amount) => new OrderKind(kind.held, kind.taken, amount.From, amount.To)),
        ];
    }

    /// <summary>A few kinds, where they are too many to look through: one product or one offer at a time.</summary>
    public static ImmutableArray<OrderKind> Plain(IReadOnlyCollection<OrderFilter> filters) =>
        [.. filters.SelectMany(filter => All([filter]) ?? []).Append(new OrderKind([], [], 0, PaidSteps.Most)).DistinctBy(kind => (string.Join('|', kind.Products), string.Join('|', kind.Offers), kind.Least))];

    private static List<(long From, long To)>? Amounts(IEnumerable<OrderPredicate.Amount> conditions)
    {
        // Between two bounds that stand beside each other all amounts are alike.
        var starts = new SortedSet<long> { 0 };
        foreach (var condition in conditions)
        {
            if (PaidSteps.Of(condition.Bound) is not { } bound) return null;
            starts.UnionWith([Math.Max(bound, 0), Math.Max(bound, 0) + 1]);
        }

        return [.. starts.Zip(starts.Skip(1).Append(PaidSteps.Most + 1), (from, next) => (from, next - 1))];
    }

    private static IEnumerable<ImmutableArray<string>> Subsets(string[] names) => Enumerable.Range(0, 1 << names.Length)
        .OrderBy(bits => System.Numerics.BitOperations.PopCount((uint)bits))
        .Select(bits => names.Where((_, i) => (bits >> i & 1) == 1).ToImmutableArray());

    private static IEnumerable<OrderPredicate> Inner(OrderPredicate condition) => condition switch
    {
        OrderPredicate.AllOf all => all.Terms.SelectMany(Inner),
        OrderPredicate.AnyOf any => any.Terms.SelectMany(Inner),
        OrderPredicate.Not not => Inner(not.Term),
        _ => [condition],
    };
}
