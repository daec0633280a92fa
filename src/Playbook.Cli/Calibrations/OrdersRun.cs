using System.Collections.Immutable;
using System.Globalization;
using Playbook.Calibration.Calibrating;
using Playbook.Calibration.Diagnostics;
using Playbook.Cli.Backtests;
using Playbook.Cli.Output;
using Playbook.Cli.Terminals;
using Playbook.Data.Orders;
using Playbook.Diagnostics;
using Playbook.Reporting.Calibrations;

namespace Playbook.Cli.Calibrations;

/// <summary>From a log of orders to a library of behaviour: read, fit, say, write.</summary>
internal static class OrdersRun
{
    private const int Week = 7;

    public static int Execute(CliHost host, OrdersRequest request)
    {
        var path = request.Log.Path;
        if (LibraryFile.Foreign(request.Output) is { } foreign) return Failed(host, [foreign]);
        var reading = ProgressLine.Run(host, $"reading {Path.GetFileName(path)}", progress => OrderLogReader.Read(request.Log, progress, host.Cancellation));
        if (!reading.Succeeded) return Failed(host, reading.Diagnostics);
        if (!reading.Limits.AllowsFit)
            return Failed(host, NobodyCameBack.Told(reading.Diagnostics, CalibrationDiagnostics.About(path, CalibrationDiagnostics.NobodyCameBack, reading.Log.Last.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture))));
        DiagnosticReport.Write(host, reading.Diagnostics);
        var horizon = request.Weeks * Week;
        var end = reading.Log.Length - 1;
        var beside = BesideFiles.Read(request.Beside, reading.Log, request.Log.Member, end, end + horizon, out var known);
        if (beside.Any(diagnostic => diagnostic.Severity == Severity.Error)) return Failed(host, beside);
        DiagnosticReport.Write(host, beside);
        var result = ProgressLine.Run(host, "fitting behaviour", progress => LogCalibration.Run(reading.Log, new(horizon) { Known = known, Bootstrap = request.Bootstrap, Progress = progress, Cancellation = host.Cancellation }));
        DiagnosticReport.Write(host, Review(path, result, horizon));
        host.Out.Write(CalibrationPage.Render(CalibrationView.Of(result, reading.Provenance), host.Terminal.Width, host.Terminal.ColourOut));
        var library = BehaviourLibrary.Write(result, CalibrationView.Source(result, reading.Provenance), CalibrationView.Provenance(result, reading.Provenance, request.Output));
        var written = CommandOutput.Write(host, request.Output, library, ExitCode.Fine);
        if (written == ExitCode.Fine) host.Out.Write($"\nWritten to {request.Output}: a playbook takes it up by `use \"{Path.GetFileName(request.Output)}\"`.\n");
        return written;
    }

    private static ImmutableArray<Diagnostic> Review(string path, LogCalibrationResult result, int horizon)
    {
        var review = FitReview.Of(path, result.Chosen.Fit, result.ChosenByRolling, result.Spend);
        return horizon <= result.End + 1 ? review
            : review.Add(CalibrationDiagnostics.About(path, CalibrationDiagnostics.HorizonLongerThanLog, horizon.ToString(CultureInfo.InvariantCulture), (result.End + 1).ToString(CultureInfo.InvariantCulture)));
    }

    private static int Failed(CliHost host, ImmutableArray<Diagnostic> faults)
    {
        DiagnosticReport.Write(host, faults);
        return ExitCode.Usage;
    }
}
