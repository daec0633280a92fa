using System.Globalization;
using NodaTime;
using Playbook.Data.Orders.Amounts;
using Playbook.Data.Orders.Columns;
using Playbook.Data.Orders.Currencies;
using Playbook.Data.Orders.Times;
using Playbook.Data.Tables;
using Playbook.Diagnostics;

namespace Playbook.Data.Orders.Reading;

/// <summary>One walk over the rows of a log: what is an order is gathered, what is none is tallied with its reason.</summary>
internal sealed class OrderPass
{
    private const int Between = 1 << 14;

    private readonly OrderLogRequest _request;
    private readonly ColumnMap _columns;
    private readonly long _rowLimit;
    private readonly int _since;
    private readonly int _until;
    private readonly int _today;
    private readonly LineTally[] _dropped = [.. Enum.GetValues<DropReason>().Select(_ => new LineTally())];
    private readonly SourceText?[] _places = new SourceText?[Enum.GetValues<DropReason>().Length];
    private readonly string?[] _samples = new string?[Enum.GetValues<DropReason>().Length];
    private readonly OrderAmounts _amounts;
    private readonly Cancellations _cancellations;

    public OrderPass(OrderLogRequest request, ColumnMap columns, RowForms forms, DateTimeZone? zone, long rowLimit)
    {
        (_request, _columns, _rowLimit) = (request, columns, rowLimit);
        (_since, _until, _today) = (CivilDay.Of(request.Since) ?? int.MinValue, CivilDay.Of(request.Until) ?? int.MaxValue, CivilDay.Of(request.Today) ?? int.MaxValue);
        Times = new TimeColumn(forms.DateOrder, new ShopClock(zone));
        _amounts = new OrderAmounts(columns.Amount, columns.Currency, forms.Decimal);
        _cancellations = new Cancellations(columns.Order, forms.HasCancellations);
    }

    public TimeColumn Times { get; }

    public AmountColumn Amounts => _amounts.Column;

    public CurrencyLedger Currencies => _amounts.Currencies;

    public OrderRows Rows { get; } = new();

    /// <summary>Orders of amount zero that count.</summary>
    public LineTally ZeroAmounts { get; } = new();

    public long RowsRead { get; private set; }

    /// <summary>Whether the log has more orders than memory holds.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>What the rows say about the forms; a walk with other forms must be walked again.</summary>
    public RowForms Seen => new(
        _request.DateOrder ?? Times.Order,
        _request.Decimal ?? Amounts.Mark,
        _cancellations.AreThere);

    public LineTally Dropped(DropReason reason) => _dropped[(int)reason];

    /// <summary>The first row in the file with the reason; the text that is to blame, where there is one.</summary>
    public (SourceText? Place, string? Sample) FirstOf(DropReason reason) => (_places[(int)reason], _samples[(int)reason]);

    /// <param name="rows">Rows at most.</param>
    public void Walk(TableReader table, long rows, IProgress<double>? progress, CancellationToken cancellation)
    {
        table.Use(_columns.Used);
        while (RowsRead < rows && !IsTooLarge && table.Read())
        {
            RowsRead++;
            if (ReasonOf(table) is { } reason) Drop(table, reason);
            if (RowsRead % Between != 0) continue;
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(table.BytesRead / (double)Math.Max(1, table.Length));
            IsTooLarge = Rows.Count > _rowLimit;
        }

        Rows.Flush();
    }

    /// <summary>Takes the row, or says why it is no order.</summary>
    private DropReason? ReasonOf(TableReader table)
    {
        if (table.Problem != RecordProblem.None) return table.Problem == RecordProblem.Ragged ? DropReason.Ragged : DropReason.BrokenQuotes;
        var cancelled = _cancellations.Is(table);
        var member = table.Bytes(_columns.Member).Trim(" \t"u8);
        if (MissingText.Is(member) || member.Length > MemberTable.Longest) return DropReason.NoMember;
        // Both are read whatever the other gives, so that what the columns say about their forms does not depend on the forms.
        var time = Times.Read(AsciiFold.Fold(table.Bytes(_columns.Time)));
        var amount = _columns.Amount >= 0 ? _amounts.Read(table) : (1, null);
        if (time is not { } day) return DropReason.UnreadableDate;
        if (amount is not { } paid) return DropReason.UnreadableAmount;
        if (cancelled || paid.Millionths < 0) return DropReason.Refund;
        if (paid.Millionths == 0 && _request.DropsZeroAmounts) return DropReason.Nothing;
        if (paid.Currency is { } use && _request.Currency is { } wanted && !use.Codes.Contains(wanted, StringComparer.OrdinalIgnoreCase)) return DropReason.OtherCurrency;
        if (day < _since || day > _until) return DropReason.OutsideThePeriod;
        if (day > _today) return DropReason.Future;
        paid.Currency?.Lines.Add(table.Line);
        if (paid.Millionths == 0) ZeroAmounts.Add(table.Line);
        // Identifiers are read after the other columns, whose bytes may share their place.
        Rows.Add(table.Bytes(_columns.Member).Trim(" \t"u8), day, paid.Millionths, table.Fingerprint, table.Line);
        return null;
    }

    private void Drop(TableReader table, DropReason reason)
    {
        var tally = _dropped[(int)reason];
        tally.Add(table.Line);
        if (tally.Count > 1) return;
        _places[(int)reason] = table.Place();
        _samples[(int)reason] = reason switch
        {
            DropReason.UnreadableDate => table.Text(_columns.Time),
            DropReason.UnreadableAmount => table.Text(_columns.Amount) + (_columns.Currency >= 0 ? " " + table.Text(_columns.Currency) : string.Empty),
            DropReason.Ragged => table.Columns.Length.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
    }
}
