using Playbook.Calibration.Experiments;
using Playbook.Cli.Output;
using Playbook.Cli.Terminals;
using Playbook.Data.Experiments;

namespace Playbook.Cli.Calibrations;

/// <summary>From the log of an experiment to what it taught: read, review, fit, say, write.</summary>
internal static class ExperimentRun
{
    public static int Execute(CliHost host, ExperimentRequest request)
    {
        if (request.Output is not null && LibraryFile.Foreign(request.Output) is { } foreign)
        {
            DiagnosticReport.Write(host, [foreign]);
            return ExitCode.Usage;
        }

        var reading = ExperimentReader.Read(request.Log, new ExperimentColumns(request.Outcomes) { Treatment = request.Treatment, Control = request.Control, By = request.By });
        DiagnosticReport.Write(host, reading.Diagnostics);
        if (reading.Log is null) return ExitCode.Usage;
        var review = ExperimentReview.Of(reading.Log);
        DiagnosticReport.Write(host, review.Diagnostics);
        if (review.Log is not { } log) return ExitCode.Errors;
        if (request.Output is not null && UpliftNames.Clashes(log) is { IsEmpty: false } clashes)
        {
            DiagnosticReport.Write(host, clashes);
            return ExitCode.Errors;
        }

        var model = ProgressLine.Run(host, $"calibrating {Path.GetFileName(log.Path)}", _ => UpliftFit.Fit(log));
        host.Cancellation.ThrowIfCancellationRequested();
        host.Out.Write(ExperimentPage.Of(model, review.Balances, request.Worthwhile));
        if (request.Output is null) return ExitCode.Fine;
        var written = CommandOutput.Write(host, request.Output, UpliftLibrary.Write(model, CliHost.Tool), ExitCode.Fine);
        if (written == ExitCode.Fine) host.Out.Write($"\nWritten to {request.Output}: a playbook takes it up by `use \"{Path.GetFileName(request.Output)}\"`.\n");
        return written;
    }
}
