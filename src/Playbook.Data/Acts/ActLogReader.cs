using NodaTime;
using Playbook.Data.Diagnostics;
using Playbook.Data.Orders;
using Playbook.Data.Orders.Times;
using Playbook.Data.Tables;
using Playbook.Diagnostics;

namespace Playbook.Data.Acts;

/// <summary>Reads a log of acts, as <see cref="OrderLogReader"/> reads one of orders: once, and once more when its dates turn out to have the day first.</summary>
public static class ActLogReader
{
    /// <param name="request">The file and how it is meant.</param>
    /// <param name="progress">Hears the share of the work that is done, from 0 to 1.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public static ActLogReading Read(ActLogRequest request, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        DateTimeZone? zone = null;
        if (request.TimeZone is { } name && (zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)) is null) return Failed(OrderLogReader.UnknownZone(request.Path, name));
        var order = request.DateOrder ?? DateOrder.MonthFirst;
        while (true)
        {
            var opening = TableFile.Open(request.Path);
            if (opening.Reader is not { } table) return new(null, null, opening.Diagnostics);
            using (table)
            {
                var diagnostics = opening.Diagnostics.ToBuilder();
                if (ActColumnMap.Of(table, request, diagnostics) is not { } map) return new(null, null, diagnostics.ToImmutable());
                var pass = new ActPass(request, map, order, zone);
                pass.Walk(table, progress, cancellation);
                diagnostics.AddRange(table.Notes);
                if (table.Failure is { } fault) return Failed(fault);
                if (pass.IsTooLarge) return Failed(DataDiagnostics.About(request.Path, DataDiagnostics.TooLargeForMemory));
                if (request.DateOrder is null && pass.Times.Order != order)
                {
                    order = pass.Times.Order;
                    continue;
                }

                progress?.Report(1);
                return new ActLogReport(request, pass, map, zone, diagnostics).Finish(table);
            }
        }
    }

    private static ActLogReading Failed(Diagnostic diagnostic) => new(null, null, [diagnostic]);
}
