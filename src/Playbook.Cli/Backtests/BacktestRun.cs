using System.Collections.Immutable;
using NodaTime;
using Playbook.Calibration.Backtesting;
using Playbook.Calibration.Calibrating;
using Playbook.Cli.Calibrations;
using Playbook.Cli.Output;
using Playbook.Cli.Terminals;
using Playbook.Data.Orders;
using Playbook.Diagnostics;
using Playbook.Reporting.Backtests;
using Playbook.Reporting.Json;

namespace Playbook.Cli.Backtests;

/// <summary>From a log to the scores of its forecasts: read, split, fit, forecast, score, write.</summary>
internal static class BacktestRun
{
    public static int Execute(CliHost host, BacktestRequest request)
    {
        var reading = ProgressLine.Run(host, $"reading {Path.GetFileName(request.Log.Path)}", progress => OrderLogReader.Read(request.Log, progress, host.Cancellation));
        if (!reading.Succeeded) return Failed(host, reading.Diagnostics);
        if (Split(request, reading.Log, out var options) is { } fault) return Failed(host, NobodyCameBack.Told(reading.Diagnostics, fault));
        DiagnosticReport.Write(host, reading.Diagnostics);
        var beside = BesideFiles.Read(request.Beside, reading.Log, request.Log.Member, options.End, options.Last, out var known);
        DiagnosticReport.Write(host, beside);
        if (beside.Any(diagnostic => diagnostic.Severity == Severity.Error)) return ExitCode.Usage;
        options = options with { Known = known, Bootstrap = request.Bootstrap };
        var result = ProgressLine.Run(host, "scoring forecasts", progress => Backtest.Run(reading.Log, options with { Progress = progress, Cancellation = host.Cancellation }));
        DiagnosticReport.Write(host, FitReview.Of(request.Log.Path, result.Chosen.Fit, result.ChosenByRolling));
        var report = BacktestView.Of(result, reading.Provenance);
        return CommandOutput.Write(host, request.Output, Text(host, request, report), ExitCode.Fine);
    }

    /// <summary>The days of the split, counted from the log's first; or why nothing can be held back there.</summary>
    private static Diagnostic? Split(BacktestRequest request, OrderLog log, out BacktestOptions options)
    {
        var end = Day(request.Split);
        options = new(end, request.Last is { } last ? Day(last) : log.Length - 1, request.CohortFrom is { } from ? Day(from) : 0, request.CohortTo is { } to ? Day(to) : end);
        return SplitReview.Of(request.Log.Path, log, options);

        int Day(LocalDate date) => Period.DaysBetween(log.First, date);
    }

    private static string Text(CliHost host, BacktestRequest request, BacktestReport report) => request.Format switch
    {
        BacktestFormat.Html => BacktestHtml.Render(report),
        BacktestFormat.Markdown => BacktestMarkdown.Render(report),
        BacktestFormat.Json => BacktestJson.Of(report).ToJsonString(ForecastJson.Options) + "\n",
        _ => BacktestText.Render(report, request.Output is null ? host.Terminal.Width : Terminal.None.Width, request.Output is null && host.Terminal.ColourOut),
    };

    private static int Failed(CliHost host, ImmutableArray<Diagnostic> faults)
    {
        DiagnosticReport.Write(host, faults);
        return ExitCode.Usage;
    }
}
