using System.Collections.Immutable;
using NodaTime;
using Playbook.Calibration.Calibrating;
using Playbook.Cli.Output;
using Playbook.Cli.Terminals;
using Playbook.Data.Acts;
using Playbook.Diagnostics;
using Playbook.Reporting.Calibrations;

namespace Playbook.Cli.Calibrations;

/// <summary>From a log of acts to a library of activity and contagion: read, fit, say, write.</summary>
internal static class MessagesRun
{
    public static int Execute(CliHost host, MessagesRequest request)
    {
        var path = request.Log.Path;
        if (LibraryFile.Foreign(request.Output) is { } foreign) return Failed(host, [foreign]);
        var reading = ProgressLine.Run(host, $"reading {Path.GetFileName(path)}", progress => ActLogReader.Read(request.Log, progress, host.Cancellation));
        if (!reading.Succeeded) return Failed(host, reading.Diagnostics);
        DiagnosticReport.Write(host, reading.Diagnostics);
        var result = ProgressLine.Run(host, "fitting activity and contagion", progress => ActCalibration.Run(reading.Log, Cohort(request, reading.Log), progress, host.Cancellation));
        var review = ActReview.Of(path, result);
        DiagnosticReport.Write(host, review);
        if (review.Any(diagnostic => diagnostic.Severity == Severity.Error)) return ExitCode.Usage;
        var library = new WrittenLibrary(request.Output, ActLibrary.Write(result, MessagesView.Source(result, reading.Provenance), MessagesView.Provenance(result, reading.Provenance, request.Output)));
        return WrittenLibrary.Finish(host, library, ActivityPage.Render(MessagesView.Of(result, reading.Provenance), host.Terminal.Width, host.Terminal.ColourOut));
    }

    private static (int First, int Last)? Cohort(MessagesRequest request, ActLog log) => request.CohortFrom is null && request.CohortTo is null ? null
        : (request.CohortFrom is { } from ? Period.DaysBetween(log.First, from) : 0, request.CohortTo is { } to ? Period.DaysBetween(log.First, to) : log.Length - 1);

    private static int Failed(CliHost host, ImmutableArray<Diagnostic> faults)
    {
        DiagnosticReport.Write(host, faults);
        return ExitCode.Usage;
    }
}
