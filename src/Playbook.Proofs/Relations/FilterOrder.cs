using System.Collections.Concurrent;
using Playbook.Proofs.Domains;

namespace Playbook.Proofs.Relations;

/// <summary>Which filters of orders are parts of others, found out once by going through all kinds of orders that they tell apart.</summary>
internal sealed class FilterOrder
{
    private readonly ConcurrentDictionary<(OrderFilter, OrderFilter), bool> _parts = new();
    private readonly ConcurrentDictionary<OrderFilter, long> _least = new();

    /// <summary>Whether every order of one filter is one of the other; false where there are too many kinds to look through.</summary>
    public bool IsWithin(OrderFilter part, OrderFilter whole)
    {
        if (whole == OrderFilter.Any || part == whole) return true;
        if (part.Text is null && whole.Text is null)
            return whole.TookUp ? part.TookUp && whole.Offer is null : whole.Product == part.Product;
        return _parts.GetOrAdd((part, whole), pair => OrderKinds.All([pair.Item1, pair.Item2])?.All(kind => !pair.Item1.Holds(kind) || pair.Item2.Holds(kind)) ?? false);
    }

    /// <summary>The least that an order of a filter paid, in <see cref="PaidSteps"/>; 0 where that is not known.</summary>
    public long LeastPaid(OrderFilter filter) => filter.Text is null ? 0
        : _least.GetOrAdd(filter, of => OrderKinds.All([of])?.Where(of.Holds).Select(kind => kind.Least).DefaultIfEmpty(0).Min() ?? 0);
}
