using System.Collections.Immutable;
using NodaTime;
using Playbook.Data.Tables;
using Playbook.Diagnostics;
using Playbook.Plan.Decisions;
using Playbook.Plan.Members;

namespace Playbook.Data.Members;

/// <summary>The team's log of orders up to a moment: when, what of the playbook was in the basket, what was paid, which offers were taken up.</summary>
internal sealed class OrderRows
{
    private readonly RowsByKey<Row> _rows = new();

    /// <summary>What the log does not tell.</summary>
    public MissingFacts Missing { get; private set; }

    public LogSummary Summary { get; private set; } = LogSummary.Empty;

    public IReadOnlyCollection<string> Members => _rows.Keys;

    public static (OrderRows? Rows, ImmutableArray<Diagnostic> Diagnostics) Read(TeamSources sources, PolicyGround ground, int until)
    {
        var opened = TableFile.Open(sources.Orders!);
        if (opened.Reader is not { } reader) return (null, opened.Diagnostics);
        using (reader)
        {
            var header = new HeaderMap(reader, sources);
            var (member, time) = (header.Need(ColumnWord.OrderMember), header.Need(ColumnWord.OrderTime));
            var columns = new Columns(member ?? 0, time ?? 0, header.Find(ColumnWord.OrderId), header.Find(ColumnWord.OrderProduct), header.Find(ColumnWord.OrderAmount), header.Find(ColumnWord.OrderOffer));
            if (header.Faults.Any()) return (null, [.. opened.Diagnostics, .. header.Faults]);
            reader.Use(header.Used);
            var rows = new OrderRows { Missing = columns.Missing };
            var faults = new RowFaults();
            rows.ReadAll(reader, columns, ground, until, faults);
            var said = faults.Say(reader, MemberDiagnostics.LogRowsLeftOut);
            return reader.Failure is { } failure ? (null, [failure]) : (rows, [.. opened.Diagnostics, .. said]);
        }
    }

    /// <summary>The orders of a member, ascending in time; lines of one order are one.</summary>
    public ImmutableArray<KnownOrder> Of(string member)
    {
        var orders = new List<(KnownOrder Order, string? Id)>();
        foreach (var row in _rows.Of(member))
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

    private void ReadAll(TableReader reader, Columns columns, PolicyGround ground, int until, RowFaults faults)
    {
        var zone = DateTimeZoneProviders.Tzdb[ground.Plan.TimeZone];
        var products = new NameTable(ground.Plan.Products.Select(product => (product.Name, product.Title)));
        var offers = new NameTable(ground.Plan.Offers.Select(offer => (offer.Name, (string?)null)));
        while (reader.Read())
        {
            if (faults.IsUnusable(reader)) continue;
            var member = reader.Text(columns.Member).Trim();
            if (member.Length == 0) faults.WithoutId.Note(reader);
            else if (ValueText.Moment(reader.Text(columns.Time), zone) is not { } at) faults.Unreadable(reader, columns.Time, "a date or a moment");
            else if (ground.Calendar.Minute(at) is var minute && minute > until) faults.Late.Note(reader);
            else if (AmountOf(reader, columns, ground, faults) is { } paid)
            {
                _rows.Add(member, new Row(minute, columns.Id is { } id ? reader.Text(id).Trim() : null, products.Find(reader, columns.Product, faults), paid, offers.Find(reader, columns.Offer, faults)));
                Summary = Summary.With(at);
            }
        }
    }

    /// <summary>0 where the log states no amounts; null, and noted, for what is none: money back is no order.</summary>
    private static decimal? AmountOf(TableReader reader, Columns columns, PolicyGround ground, RowFaults faults)
    {
        if (columns.Amount is not { } column) return 0m;
        var amount = ValueText.Amount(reader.Text(column).Trim(), ground.Plan.Currency);
        if (amount >= 0m) return amount;
        faults.Unreadable(reader, column, amount is null ? "an amount in the playbook's currency" : "an amount from 0 upwards");
        return null;
    }

    private sealed record Columns(int Member, int Time, int? Id, int? Product, int? Amount, int? Offer)
    {
        public MissingFacts Missing => (Product is null ? MissingFacts.OrderProducts : MissingFacts.None) | (Amount is null ? MissingFacts.OrderAmounts : MissingFacts.None) | (Offer is null ? MissingFacts.OrderOffers : MissingFacts.None);
    }

    private readonly record struct Row(int Minute, string? Id, string? Product, decimal Paid, string? Offer);
}
