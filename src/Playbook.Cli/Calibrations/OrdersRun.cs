using System.Collections.Immutable;
using System.Globalization;
using Playbook.Calibration.Calibrating;
using Playbook.Calibration.Diagnostics;
using Playbook.Cli.Backtests;
using Playbook.Cli.Commands;
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
        var said = new SaidDiagnostics(host, request.Format, CalibrationJson.Schema);
        if (LibraryFile.Foreign(request.Output) is { } foreign) return said.Fail([foreign], ExitCode.Usage);
        var reading = ProgressLine.Run(host, $"reading {Path.GetFileName(path)}", progress => OrderLogReader.Read(request.Log, progress, host.Cancellation));
        if (!reading.Succeeded) return said.Fail(reading.Diagnostics, ExitCode.Usage);
        if (!reading.Limits.AllowsFit)
            return said.Fail(NobodyCameBack.Told(reading.Diagnostics, CalibrationDiagnostics.About(path, CalibrationDiagnostics.NobodyCameBack, reading.Log.Last.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture))), ExitCode.Usage);
        said.Say(reading.Diagnostics);
        var horizon = request.Weeks * Week;
        var end = reading.Log.Length - 1;
        var beside = BesideFiles.Read(request.Beside, reading.Log, request.Log.Member, end, end + horizon, out var known);
        if (beside.Any(diagnostic => diagnostic.Severity == Severity.Error)) return said.Fail(beside, ExitCode.Usage);
        said.Say(beside);
        var result = ProgressLine.Run(host, "fitting behaviour", progress => LogCalibration.Run(reading.Log, new(horizon) { Known = known, Bootstrap = request.Bootstrap, Progress = progress, Cancellation = host.Cancellation }));
        said.Say(Review(path, result, horizon));
        var report = CalibrationView.Of(result, reading.Provenance);
        var library = new WrittenLibrary(request.Output, BehaviourLibrary.Write(result, CalibrationView.Source(result, reading.Provenance), CalibrationView.Provenance(result, reading.Provenance, request.Output)));
        return request.Format == OutputFormat.Json
            ? WrittenLibrary.Finish(host, library, said, CalibrationJson.Of(report))
            : WrittenLibrary.Finish(host, library, CalibrationPage.Render(report, host.Terminal.Width, host.Terminal.ColourOut));
    }

    private static ImmutableArray<Diagnostic> Review(string path, LogCalibrationResult result, int horizon)
    {
        var review = FitReview.Of(path, result.Chosen.Fit, result.ChosenByRolling, result.Spend);
        return horizon <= result.End + 1 ? review
            : review.Add(CalibrationDiagnostics.About(path, CalibrationDiagnostics.HorizonLongerThanLog, horizon.ToString(CultureInfo.InvariantCulture), (result.End + 1).ToString(CultureInfo.InvariantCulture)));
    }
}
