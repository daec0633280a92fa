using System.Collections.Immutable;
using NodaTime;
using Playbook.Data.Diagnostics;
using Playbook.Data.Orders.Amounts;
using Playbook.Data.Orders.Columns;
using Playbook.Data.Orders.Reading;
using Playbook.Data.Orders.Times;
using Playbook.Data.Tables;
using Playbook.Diagnostics;

namespace Playbook.Data.Orders;

/// <summary>
/// Reads a log of orders. What a single row does not tell (day or month first, thousands or decimals) is taken from the first rows, and when
/// the file as a whole says otherwise, it is read once more. The log does not depend on the order of the rows.
/// </summary>
public static class OrderLogReader
{
    private const int Surveyed = 20_000;

    /// <param name="request">The file and how it is meant.</param>
    /// <param name="progress">Hears the share of the work that is done, from 0 to 1.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public static OrderLogReading Read(OrderLogRequest request, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        DateTimeZone? zone = null;
        if (request.TimeZone is { } name && (zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)) is null) return Failed(UnknownZone(request.Path, name));
        var forms = new RowForms(request.DateOrder ?? DateOrder.MonthFirst, request.Decimal ?? DecimalMark.Dot, false);
        if (Walk(request, forms, zone, Surveyed, null, cancellation, out var survey) is { } unread) return unread;
        forms = survey.Pass.Seen;
        while (true)
        {
            if (Walk(request, forms, zone, long.MaxValue, progress, cancellation, out var whole) is { } failed) return failed;
            if (whole.Pass.Seen != forms)
            {
                forms = whole.Pass.Seen;
                continue;
            }

            diagnostics.AddRange(whole.Diagnostics);
            var reading = new OrderLogReport(request, whole.Pass, whole.Map, whole.Columns, whole.Sha256, zone, diagnostics).Finish(cancellation);
            progress?.Report(1);
            return reading;
        }
    }

    /// <summary>Walks the file once; what it could not do is returned.</summary>
    private static OrderLogReading? Walk(
        OrderLogRequest request, RowForms forms, DateTimeZone? zone, long rows, IProgress<double>? progress, CancellationToken cancellation, out Walked walked)
    {
        walked = null!;
        var opening = TableFile.Open(request.Path, request.Engine);
        if (opening.Reader is not { } table) return new OrderLogReading(null, null, null, opening.Diagnostics);
        using (table)
        {
            var diagnostics = opening.Diagnostics.ToBuilder();
            if (ColumnMap.Of(table, request, diagnostics) is not { } map) return new OrderLogReading(null, null, null, diagnostics.ToImmutable());
            var pass = new OrderPass(request, map, forms, zone, RowLimit(request));
            pass.Walk(table, rows, progress, cancellation);
            if (table.Failure is { } failure) return Failed(failure);
            if (pass.IsTooLarge) return Failed(DataDiagnostics.About(request.Path, DataDiagnostics.TooLargeForMemory));
            walked = new Walked(pass, map, table.Columns, rows == long.MaxValue ? table.Sha256 : string.Empty, diagnostics.ToImmutable());
            return null;
        }
    }

    private static long RowLimit(OrderLogRequest request)
    {
        var bytes = request.MemoryMiB is { } stated ? stated * 1024L * 1024L : GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3;
        return bytes / OrderRow.Cost;
    }

    private static Diagnostic UnknownZone(string path, string name)
    {
        var ids = DateTimeZoneProviders.Tzdb.Ids;
        var nearest = ids.FirstOrDefault(id => id.EndsWith("/" + name.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase) || id.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? Spellchecker.Nearest(name, ids);
        return DataDiagnostics.About(path, DataDiagnostics.UnknownTimeZone, name, nearest is null ? Phrase.Of("write it as `Asia/Shanghai`") : $"perhaps `{nearest}`");
    }

    private static OrderLogReading Failed(Diagnostic diagnostic) => new(null, null, null, [diagnostic]);

    private sealed record Walked(OrderPass Pass, ColumnMap Map, ImmutableArray<string> Columns, string Sha256, ImmutableArray<Diagnostic> Diagnostics);
}
