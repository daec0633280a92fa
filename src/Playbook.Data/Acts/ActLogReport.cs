using System.Collections.Immutable;
using NodaTime;
using Playbook.Data.Diagnostics;
using Playbook.Data.Orders;
using Playbook.Data.Orders.Reading;
using Playbook.Data.Orders.Times;
using Playbook.Data.Tables;
using Playbook.Diagnostics;

namespace Playbook.Data.Acts;

/// <summary>Makes of a walk over a log of acts what the caller gets: the log, its provenance, and what is to be said.</summary>
internal sealed class ActLogReport(ActLogRequest request, ActPass pass, ActColumnMap columns, DateTimeZone? zone, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private const int Minute = 60;

    private const int Hour = 3_600;

    private static readonly LocalDate s_epoch = new(1970, 1, 1);

    public ActLogReading Finish(TableReader table)
    {
        if (UnknownKind(table.Path) is { } unknown) return new(null, null, [unknown]);
        var tick = TickOf(pass.Rows);
        var rows = Kept(tick == 1, out var skewed, out var repeated);
        ImmutableArray<DroppedRows> dropped = [.. Enum.GetValues<DropReason>().Select(reason => Of(reason, skewed, repeated)).OfType<DroppedRows>()];
        var log = rows.Count == 0 ? null : LogOf(rows, tick);
        foreach (var left in dropped)
        {
            var known = pass.Dropped(left.Reason);
            diagnostics.Add(OrderDiagnostics.OfDropped(request.Path, left, known?.Place, left.Reason switch
            {
                DropReason.Future => OrderDiagnostics.Iso(request.Today),
                DropReason.ClockSkew => OrderDiagnostics.Iso(log?.First),
                _ => known?.Sample ?? string.Empty,
            }));
        }

        if (log is null)
        {
            diagnostics.Add(DataDiagnostics.About(request.Path, DataDiagnostics.NoOrdersLeft, OrderDiagnostics.Number(pass.RowsRead)));
            return new(null, null, Ordered());
        }

        Say(log);
        if (OrderDiagnostics.OfShare(request.Path, pass.RowsRead, dropped) is { } much) diagnostics.Add(much);
        return new(log, new ActLogProvenance(
            Path.GetFileName(request.Path), table.Sha256, pass.RowsRead, rows.Count, pass.OtherKinds, dropped, columns.Names(table.Columns), zone?.Id ?? (pass.Times.HasMoments ? "UTC" : null)), Ordered());
    }

    /// <summary>The error of a kind that no row has.</summary>
    private Diagnostic? UnknownKind(string path) => request.Only.FirstOrDefault(kind => !pass.Kinds.Names.Contains(kind, StringComparer.OrdinalIgnoreCase)) is not { } missing ? null
        : pass.Kinds.Names.Count == 0 ? DataDiagnostics.About(path, ActDiagnostics.NoKinds, missing)
        : DataDiagnostics.About(path, ActDiagnostics.UnknownKind, missing, Phrase.List(pass.Kinds.Names.Order(StringComparer.Ordinal).Take(10).Select(kind => Phrase.Of($"`{kind}`"))));

    /// <summary>To how many seconds the times are told; null where all are of the same time of day.</summary>
    private static int? TickOf(List<ActRow> rows)
    {
        if (rows.Select(row => OfDay(row.Second)).Distinct().Take(2).Count() < 2 && rows.Count > 1) return null;
        return rows.All(row => row.Second % Hour == 0) ? Hour : rows.All(row => row.Second % Minute == 0) ? Minute : 1;
    }

    private static long OfDay(long second) => second - (CivilDay.OfSecond(second) * CivilDay.SecondsPerDay);

    /// <summary>The rows that are acts, in order. Rows alike to the letter are one act told twice where they tell the second; else they may be true.</summary>
    private List<ActRow> Kept(bool dropsRepeated, out LineTally skewed, out LineTally repeated)
    {
        (skewed, repeated) = (new(), new());
        var kept = new List<ActRow>(pass.Rows.Count);
        var first = request.Since is null && pass.Rows.Count > 0 ? pass.Days.FirstWithoutSkew() : int.MinValue;
        foreach (var row in pass.Rows.OrderBy(row => row.Second).ThenBy(row => row.Fingerprint).ThenBy(row => row.Line))
        {
            if (CivilDay.OfSecond(row.Second) < first) skewed.Add(row.Line);
            else if (dropsRepeated && kept.Count > 0 && kept[^1].Second == row.Second && kept[^1].Fingerprint == row.Fingerprint && kept[^1].Member == row.Member) repeated.Add(row.Line);
            else kept.Add(row);
        }

        return kept;
    }

    private DroppedRows? Of(DropReason reason, LineTally skewed, LineTally repeated)
    {
        var tally = reason switch { DropReason.ClockSkew => skewed, DropReason.Duplicate => repeated, _ => pass.Dropped(reason)?.Lines };
        return tally is { Count: > 0 } ? new DroppedRows(reason, tally.Count, tally.First) : null;
    }

    private ActLog LogOf(List<ActRow> rows, int? tick)
    {
        var (members, memberOf) = pass.Members.Sorted(rows.Select(row => row.Member));
        var (groups, groupOf) = pass.Groups.Sorted(rows.Select(row => row.Group));
        var (kinds, kindOf) = pass.Kinds.Sorted(rows.Select(row => row.Kind));
        var first = request.Since ?? Day(rows[0]);
        var midnight = Period.DaysBetween(s_epoch, first) * (long)CivilDay.SecondsPerDay;
        var acts = rows
            .Select(row => new Act(row.Second - midnight, memberOf[row.Member], row.Group < 0 ? -1 : groupOf[row.Group], row.Kind < 0 ? -1 : kindOf[row.Kind]))
            .OrderBy(act => act.Second).ThenBy(act => act.Member).ThenBy(act => act.Group).ThenBy(act => act.Kind);
        return new(members, groups, kinds, [.. acts], first, request.Until ?? Day(rows[^1]), tick);
    }

    private void Say(ActLog log)
    {
        if (request.DateOrder is null && OrderDiagnostics.OfDayOrMonth(request.Path, pass.Times) is { } days) diagnostics.Add(days);
        if (zone is null && pass.Times.HasMoments) diagnostics.Add(DataDiagnostics.About(request.Path, DataDiagnostics.DaysInUtc));
        if (columns.Group < 0) diagnostics.Add(DataDiagnostics.About(request.Path, ActDiagnostics.OneGroupAssumed));
        if (log.Members.Length == 1) diagnostics.Add(DataDiagnostics.About(request.Path, DataDiagnostics.OneCustomer, log.Members[0]));
        if (log.Acts[0].Day == log.Acts[^1].Day) diagnostics.Add(DataDiagnostics.About(request.Path, DataDiagnostics.OneDay, OrderDiagnostics.Iso(log.First.PlusDays(log.Acts[0].Day))));
    }

    private static LocalDate Day(ActRow row) => s_epoch.PlusDays((int)CivilDay.OfSecond(row.Second));

    private ImmutableArray<Diagnostic> Ordered() => [.. diagnostics.OrderBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)];
}
