using System.Globalization;
using NodaTime;
using Playbook.Data.Orders;
using Playbook.Data.Orders.Amounts;
using Playbook.Data.Orders.Reading;
using Playbook.Data.Orders.Times;
using Playbook.Data.Tables;
using Playbook.Diagnostics;

namespace Playbook.Data.Acts;

/// <summary>One walk over the rows of a log: what is an act is gathered, what is none is tallied with its reason.</summary>
internal sealed class ActPass(ActLogRequest request, ActColumnMap columns, DateOrder order, DateTimeZone? zone)
{
    private const int Between = 1 << 14;

    /// <summary>Bytes of a row, with what is needed to sort it and to keep it in the end.</summary>
    private const long Cost = 128;

    private readonly (int Since, int Until, int Today) _days = (CivilDay.Of(request.Since) ?? int.MinValue, CivilDay.Of(request.Until) ?? int.MaxValue, CivilDay.Of(request.Today) ?? int.MaxValue);
    private readonly Dictionary<DropReason, (LineTally Lines, SourceText Place, string? Sample)> _dropped = [];
    private readonly long _rowLimit = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3 / Cost;

    public TimeColumn Times { get; } = new(order, new ShopClock(zone));

    public NameNumbers Members { get; } = new();

    public NameNumbers Groups { get; } = new();

    public NameNumbers Kinds { get; } = new();

    public DayTally Days { get; } = new();

    public List<ActRow> Rows { get; } = [];

    public long RowsRead { get; private set; }

    /// <summary>Rows of kinds that nobody asked for.</summary>
    public long OtherKinds { get; private set; }

    /// <summary>Whether the log has more acts than memory holds.</summary>
    public bool IsTooLarge => Rows.Count >= _rowLimit;

    /// <summary>The rows left out for a reason, the first of them and the text that is to blame.</summary>
    public (LineTally Lines, SourceText Place, string? Sample)? Dropped(DropReason reason) => _dropped.TryGetValue(reason, out var dropped) ? dropped : null;

    public void Walk(TableReader table, IProgress<double>? progress, CancellationToken cancellation)
    {
        table.Use(columns.Used);
        while (!IsTooLarge && table.Read())
        {
            RowsRead++;
            if (ReasonOf(table) is { } reason) Drop(table, reason);
            if (RowsRead % Between != 0) continue;
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(table.BytesRead / (double)Math.Max(1, table.Length));
        }
    }

    private DropReason? ReasonOf(TableReader table)
    {
        if (table.Problem != RecordProblem.None) return table.Problem == RecordProblem.Ragged ? DropReason.Ragged : DropReason.BrokenQuotes;
        var member = table.Bytes(columns.Member).Trim(" \t"u8);
        if (MissingText.Is(member) || member.Length > MemberTable.Longest) return DropReason.NoMember;
        if (Times.ReadSecond(AsciiFold.Fold(table.Bytes(columns.Time))) is not { } second) return DropReason.UnreadableDate;
        var day = (int)CivilDay.OfSecond(second);
        if (day < _days.Since || day > _days.Until) return DropReason.OutsideThePeriod;
        if (day > _days.Today) return DropReason.Future;
        var kind = Number(table, columns.Kind, Kinds);
        if (!request.Only.IsEmpty && (kind < 0 || !request.Only.Contains(Kinds.Names[kind], StringComparer.OrdinalIgnoreCase)))
        {
            OtherKinds++;
            return null;
        }

        Days.Add(day);
        Rows.Add(new(second, Members.Of(table.Text(columns.Member).Trim(' ', '\t')), Number(table, columns.Group, Groups), kind, table.Fingerprint, table.Line));
        return null;
    }

    private static int Number(TableReader table, int column, NameNumbers names) =>
        column < 0 || MissingText.Is(table.Bytes(column).Trim(" \t"u8)) ? -1 : names.Of(table.Text(column).Trim(' ', '\t'));

    private void Drop(TableReader table, DropReason reason)
    {
        if (!_dropped.TryGetValue(reason, out var dropped))
        {
            dropped = (new LineTally(), table.Place(), reason switch
            {
                DropReason.UnreadableDate => table.Text(columns.Time),
                DropReason.Ragged => table.Columns.Length.ToString(CultureInfo.InvariantCulture),
                _ => null,
            });
            _dropped.Add(reason, dropped);
        }

        dropped.Lines.Add(table.Line);
    }
}
