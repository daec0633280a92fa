using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
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
        if (!TryWalk(request, forms, zone, Surveyed, null, cancellation, out var survey, out var unread)) return unread;
        forms = survey.Pass.Seen;
        while (true)
        {
            if (!TryWalk(request, forms, zone, long.MaxValue, progress, cancellation, out var whole, out var failed)) return failed;
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

    /// <summary>Walks the file once, or says why it could not.</summary>
    private static bool TryWalk(
        OrderLogRequest request,
        RowForms forms,
        DateTimeZone? zone,
        long rows,
        IProgress<double>? progress,
        CancellationToken cancellation,
        [NotNullWhen(true)] out Walked? walked,
        [NotNullWhen(false)] out OrderLogReading? failure)
    {
        walked = null;
        var opening = TableFile.Open(request.Path, request.Engine);
        if (opening.Reader is not { } table)
        {
            failure = new(null, null, null, opening.Diagnostics);
            return false;
        }

        using (table)
        {
            var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
            if (ColumnMap.Of(table, request, diagnostics) is not { } map)
            {
                failure = new(null, null, null, diagnostics.ToImmutable());
                return false;
            }

            var pass = new OrderPass(request, map, forms, zone, RowLimit(request));
            pass.Walk(table, rows, progress, cancellation);
            diagnostics.AddRange(table.Notes);
            failure = table.Failure is { } fault ? Failed(fault)
                : pass.IsTooLarge ? Failed(DataDiagnostics.About(request.Path, DataDiagnostics.TooLargeForMemory))
                : null;
            if (failure is not null) return false;
            walked = new(pass, map, table.Columns, rows == long.MaxValue ? table.Sha256 : string.Empty, diagnostics.ToImmutable());
            return true;
        }
    }

    private static long RowLimit(OrderLogRequest request)
    {
        var bytes = request.MemoryMiB is { } stated ? stated * 1024L * 1024L : GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3;
        return bytes / OrderRow.Cost;
    }

    internal static Diagnostic UnknownZone(string path, string name)
    {
        var ids = DateTimeZoneProviders.Tzdb.Ids;
        var nearest = ids.FirstOrDefault(id => id.EndsWith("/" + name.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase) || id.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? Spellchecker.Nearest(name, ids);
        return DataDiagnostics.About(path, DataDiagnostics.UnknownTimeZone, name, nearest is null ? Phrase.Of("write it as `Asia/Shanghai`") : $"perhaps `{nearest}`");
    }

    private static OrderLogReading Failed(Diagnostic diagnostic) => new(null, null, null, [diagnostic]);

    private sealed record Walked(OrderPass Pass, ColumnMap Map, ImmutableArray<string> Columns, string Sha256, ImmutableArray<Diagnostic> Diagnostics);
}
