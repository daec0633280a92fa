using System.Collections.Immutable;
using NodaTime;
using Playbook.Data.Diagnostics;
using Playbook.Data.Orders.Amounts;
using Playbook.Data.Orders.Reading;
using Playbook.Data.Orders.Times;
using Playbook.Data.Tables;
using Playbook.Diagnostics;
using Playbook.Plan.Decisions;

namespace Playbook.Data.Members;

/// <summary>One walk over the team's log of orders.</summary>
internal sealed class TeamOrderPass(TableReader reader, TeamOrderColumns columns, PolicyGround ground, int until, RowForms forms)
{
    private readonly TimeColumn _times = new(forms.DateOrder, new ShopClock(DateTimeZoneProviders.Tzdb[ground.Plan.TimeZone]));
    private readonly OrderAmounts _amounts = new(columns.Amount ?? -1, columns.Currency ?? -1, forms.Decimal);
    private readonly Cancellations _cancellations = new(columns.Order ?? -1, forms.HasCancellations);
    private readonly NameTable _products = new(ground.Plan.Products.Select(product => (product.Name, product.Title)));
    private readonly NameTable _offers = new(ground.Plan.Offers.Select(offer => (offer.Name, (string?)null)));
    private readonly List<(string Member, LocalDateTime At, TeamOrderRow Row, bool Repeats)> _rows = [];
    private readonly HashSet<ulong> _fingerprints = [];
    private readonly RowFaults _faults = new();
    private readonly LineNotes _refunds = new();
    private readonly LineNotes _repeated = new();

    /// <summary>What the rows say about the forms; a walk with other forms must be walked again.</summary>
    public RowForms Seen => new(_times.Order, _amounts.Column.Mark, _cancellations.AreThere);

    public void Walk()
    {
        while (reader.Read())
        {
            if (!_faults.IsUnusable(reader)) Take();
        }
    }

    /// <summary>The orders, and what is said of the rows that are none.</summary>
    public (TeamOrders Orders, ImmutableArray<Diagnostic> Diagnostics) Finish()
    {
        var dropsRepeated = RepeatedRows.AreDropped(_repeated.Count, _rows.Count, _times.HasTimes || columns.Order is not null);
        var (rows, summary) = (new RowsByKey<TeamOrderRow>(), LogSummary.Empty);
        foreach (var (member, at, row, repeats) in _rows)
        {
            if (repeats && dropsRepeated) continue;
            rows.Add(member, row);
            summary = summary.With(at);
        }

        return (new TeamOrders(rows, columns.Missing, summary), [.. reader.Notes, .. _faults.Say(reader, MemberDiagnostics.LogRowsLeftOut), .. About(dropsRepeated)]);
    }

    private void Take()
    {
        var cancelled = _cancellations.Is(reader);
        // Both are read whatever the other gives, so that what the columns say about their forms does not depend on the forms.
        var time = _times.ReadMinute(AsciiFold.Fold(reader.Bytes(columns.Time)));
        var amount = columns.Amount is null ? (0L, null) : _amounts.Read(reader);
        var member = reader.Text(columns.Member).Trim();
        if (MissingText.Is(reader.Bytes(columns.Member).Trim(" \t"u8))) _faults.WithoutId.Note(reader);
        else if (time is not { } at) _faults.Unreadable(reader, columns.Time, "a date or a moment");
        else if (amount is not { } paid || paid.Currency is { } use && !use.Codes.Contains(ground.Plan.Currency, StringComparer.OrdinalIgnoreCase))
            _faults.Unreadable(reader, columns.Amount!.Value, "an amount in the playbook's currency");
        else if (cancelled || paid.Millionths < 0) _refunds.Note(reader);
        else if (ground.Calendar.Minute(at) is var minute && minute > until) _faults.Late.Note(reader);
        else
        {
            var repeats = !_fingerprints.Add(reader.Fingerprint);
            if (repeats) _repeated.Note(reader);
            _rows.Add((member, at, new TeamOrderRow(minute, Id(), _products.Find(reader, columns.Product, _faults), paid.Millionths / (decimal)AmountText.Unit, _offers.Find(reader, columns.Offer, _faults)), repeats));
        }
    }

    private string? Id() => columns.Order is { } order && !MissingText.Is(reader.Bytes(order).Trim(" \t"u8)) ? reader.Text(order).Trim() : null;

    private IEnumerable<Diagnostic> About(bool dropsRepeated)
    {
        if (_refunds.Say(DataDiagnostics.Refunds, $"{_refunds.Count}", _refunds.Lines) is { } refunds) yield return refunds;
        if ((dropsRepeated || columns.Amount is not null) && _repeated.Say(dropsRepeated ? DataDiagnostics.DuplicateRows : DataDiagnostics.EqualRowsKept, $"{_repeated.Count}", _repeated.Lines) is { } repeated)
            yield return repeated;
        if (OrderDiagnostics.OfDayOrMonth(reader.Path, _times) is { } days) yield return days;
        if (OrderDiagnostics.OfDecimals(reader.Path, _amounts.Column) is { } decimals) yield return decimals;
    }
}
