using System.Collections.Immutable;
using Playbook.Plan.Members;

namespace Playbook.Data.Members;

/// <summary>The team's log of orders up to a moment: when, what of the playbook was in the basket, what was paid, which offers were taken up.</summary>
/// <param name="rows">The rows that are orders, or lines of them.</param>
/// <param name="missing">What the log does not tell.</param>
/// <param name="summary">What was used of it.</param>
internal sealed class TeamOrders(RowsByKey<TeamOrderRow> rows, MissingFacts missing, LogSummary summary)
{
    public MissingFacts Missing => missing;

    public LogSummary Summary => summary;

    public IReadOnlyCollection<string> Members => rows.Keys;

    /// <summary>The orders of a member, ascending in time; lines of one order are one.</summary>
    public ImmutableArray<KnownOrder> Of(string member)
    {
        var orders = new List<(KnownOrder Order, string? Id)>();
        foreach (var row in rows.Of(member))
        {
            var same = row.Id is null ? -1 : orders.FindIndex(known => known.Id == row.Id);
            ImmutableArray<string> products = row.Product is { } product ? [product] : [], offers = row.Offer is { } offer ? [offer] : [];
            if (same < 0) orders.Add((new KnownOrder(row.Minute, products, row.Paid, offers), row.Id));
            else orders[same] = (With(orders[same].Order, row.Paid, products, offers), row.Id);
        }

        return [.. orders.Select(known => known.Order).OrderBy(order => order.Minute)];
    }

    private static KnownOrder With(KnownOrder order, decimal paid, ImmutableArray<string> products, ImmutableArray<string> offers) => order with
    {
        Paid = order.Paid + paid,
        Products = [.. order.Products.Union(products, StringComparer.Ordinal)],
        Offers = [.. order.Offers.Union(offers, StringComparer.Ordinal)],
    };
}
