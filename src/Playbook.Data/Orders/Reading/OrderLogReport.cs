using System.Collections.Immutable;
using NodaTime;
using Playbook.Data.Diagnostics;
using Playbook.Data.Orders.Columns;
using Playbook.Diagnostics;

namespace Playbook.Data.Orders.Reading;

/// <summary>Makes of a walk over a log what the caller gets: the log, its provenance, and what is to be said.</summary>
internal sealed class OrderLogReport(
    OrderLogRequest request, OrderPass pass, ColumnMap columns, ImmutableArray<string> names, string sha256, DateTimeZone? zone, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private readonly Dictionary<DropReason, LineTally> _found = [];

    public OrderLogReading Finish(CancellationToken cancellation)
    {
        var currency = request.Currency?.ToUpperInvariant() ?? pass.Currencies.Single();
        if (currency is null && pass.Currencies.Used.Any())
        {
            diagnostics.Add(OrderDiagnostics.OfCurrencies(request.Path, pass.Currencies.Used));
            return Failed();
        }

        var firstDay = request.Since is null && pass.Rows.Count > 0 ? pass.Rows.Days.FirstWithoutSkew() : int.MinValue;
        var grouping = new OrderGrouping(pass.Rows, columns.Amount >= 0, pass.Times.HasTimes || columns.Order >= 0, firstDay, cancellation);
        var log = grouping.Group(request.Since, request.Until);
        _found[DropReason.ClockSkew] = grouping.Skewed;
        if (grouping.DropsRepeated) _found[DropReason.Duplicate] = grouping.Repeated;
        else if (grouping.Repeated.Count > 0 && columns.Amount >= 0) diagnostics.Add(OrderDiagnostics.OfEqualKept(request.Path, grouping.Repeated));
        if (pass.ZeroAmounts.Count > 0) diagnostics.Add(OrderDiagnostics.OfZeroKept(request.Path, pass.ZeroAmounts));
        ImmutableArray<DroppedRows> dropped = [.. Enum.GetValues<DropReason>().Select(Dropped).Where(rows => rows.Count > 0)];
        foreach (var rows in dropped)
        {
            var (place, sample) = pass.FirstOf(rows.Reason);
            diagnostics.Add(OrderDiagnostics.OfDropped(request.Path, rows, place, About(rows.Reason, sample, log)));
        }

        if (log is null)
        {
            diagnostics.Add(DataDiagnostics.About(request.Path, DataDiagnostics.NoOrdersLeft, OrderDiagnostics.Number(pass.RowsRead)));
            return Failed();
        }

        SayForms();
        var limits = OrderLogLimits.Of(log);
        SayLimits(log, limits);
        if (OrderDiagnostics.OfShare(request.Path, pass.RowsRead, dropped) is { } much) diagnostics.Add(much);
        return new OrderLogReading(log, ProvenanceOf(log, dropped, currency), limits, Ordered());
    }

    private OrderLogProvenance ProvenanceOf(OrderLog log, ImmutableArray<DroppedRows> dropped, string? currency) => new(
        Path.GetFileName(request.Path),
        sha256,
        pass.RowsRead,
        pass.RowsRead - dropped.Sum(rows => rows.Count),
        dropped,
        log.First,
        log.Last,
        log.Members.Length,
        log.OrderDays,
        currency,
        columns.Names(names),
        zone?.Id ?? (pass.Times.HasMoments ? "UTC" : null),
        pass.Times.HasYearLast ? request.DateOrder ?? pass.Times.Order : null,
        pass.Amounts.HasMarks ? request.Decimal ?? pass.Amounts.Mark : null);

    private DroppedRows Dropped(DropReason reason)
    {
        var tally = _found.GetValueOrDefault(reason) ?? pass.Dropped(reason);
        return new DroppedRows(reason, tally.Count, tally.First);
    }

    private Phrase About(DropReason reason, string? sample, OrderLog? log) => reason switch
    {
        DropReason.Nothing => "they are left out",
        DropReason.Future => OrderDiagnostics.Iso(request.Today),
        DropReason.ClockSkew => OrderDiagnostics.Iso(log?.First),
        DropReason.OtherCurrency => request.Currency ?? string.Empty,
        _ => sample ?? string.Empty,
    };

    private void SayForms()
    {
        if (request.DateOrder is null && OrderDiagnostics.OfDayOrMonth(request.Path, pass.Times) is { } days) diagnostics.Add(days);
        if (request.Decimal is null && OrderDiagnostics.OfDecimals(request.Path, pass.Amounts) is { } decimals) diagnostics.Add(decimals);
        if (zone is null && pass.Times.HasMoments) diagnostics.Add(DataDiagnostics.About(request.Path, DataDiagnostics.DaysInUtc));
    }

    private void SayLimits(OrderLog log, OrderLogLimits limits)
    {
        if (limits.HasOneMember) diagnostics.Add(DataDiagnostics.About(request.Path, DataDiagnostics.OneCustomer, log.Members[0]));
        if (limits.HasOneDay) diagnostics.Add(DataDiagnostics.About(request.Path, DataDiagnostics.OneDay, OrderDiagnostics.Iso(log.First.PlusDays(log.DaysOf(0)[0]))));
        else if (limits.HasNoRepeat) diagnostics.Add(DataDiagnostics.About(request.Path, DataDiagnostics.NobodyCameBack));
    }

    private OrderLogReading Failed() => new(null, null, null, Ordered());

    private ImmutableArray<Diagnostic> Ordered() => [.. diagnostics.OrderBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)];
}
