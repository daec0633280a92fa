using Playbook.Calibration.Experiments;
using Playbook.Cli.Commands;
using Playbook.Cli.Output;
using Playbook.Cli.Terminals;
using Playbook.Data.Experiments;

namespace Playbook.Cli.Calibrations;

/// <summary>From the log of an experiment to what it taught: read, review, fit, say, write.</summary>
internal static class ExperimentRun
{
    public static int Execute(CliHost host, ExperimentRequest request)
    {
        var said = new SaidDiagnostics(host, request.Format, ExperimentJson.Schema);
        if (request.Output is not null && LibraryFile.Foreign(request.Output) is { } foreign) return said.Fail([foreign], ExitCode.Usage);
        var reading = ExperimentReader.Read(request.Log, new ExperimentColumns(request.Outcomes) { Treatment = request.Treatment, Control = request.Control, By = request.By });
        if (reading.Log is null) return said.Fail(reading.Diagnostics, ExitCode.Usage);
        said.Say(reading.Diagnostics);
        var review = ExperimentReview.Of(reading.Log);
        if (review.Log is not { } log) return said.Fail(review.Diagnostics, ExitCode.Errors);
        said.Say(review.Diagnostics);
        if (request.Output is not null && UpliftNames.Clashes(log) is { IsEmpty: false } clashes) return said.Fail(clashes, ExitCode.Errors);
        var model = ProgressLine.Run(host, $"calibrating {Path.GetFileName(log.Path)}", _ => UpliftFit.Fit(log));
        host.Cancellation.ThrowIfCancellationRequested();
        var library = request.Output is null ? null : new WrittenLibrary(request.Output, UpliftLibrary.Write(model, CliHost.Tool));
        return request.Format == OutputFormat.Json
            ? WrittenLibrary.Finish(host, library, said, ExperimentJson.Of(model, review.Balances, request.Worthwhile))
            : WrittenLibrary.Finish(host, library, ExperimentPage.Of(model, review.Balances, request.Worthwhile));
    }
}
