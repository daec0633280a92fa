using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Playbook.Cli.Commands;
using Playbook.Cli.Output;
using Playbook.Cli.Terminals;
using Playbook.Data.Members;
using Playbook.Diagnostics;
using Playbook.Plan.Audiences;
using Playbook.Reporting.Audiences;
using Playbook.Reporting.Json;

namespace Playbook.Cli.Audiences;

/// <summary>From a playbook and a member file to whom it reaches: load, judge each member, count, write.</summary>
internal static class AudienceRun
{
    public static int Execute(CliHost host, AudienceRequest request)
    {
        try
        {
            return Judge(host, request);
        }
        catch (ChangedFileException e)
        {
            return FailedOutput.Write(host, request, AudienceJson.Schema, [e.Diagnostic], ExitCode.Usage);
        }
    }

    private static int Judge(CliHost host, AudienceRequest request)
    {
        var input = AudienceInput.Read(host, request);
        if (input.Ready is not { } team) return Failed(host, request, input);
        var tally = new AudienceTally(team.Document.Plan, team.Judge.Agenda);
        var list = request.List is { } name ? new AudienceList(team.Judge, name, request.Format == OutputFormat.Json) : null;
        foreach (var member in team.Files.Members())
        {
            host.Cancellation.ThrowIfCancellationRequested();
            var judged = team.Judge.Judge(member);
            tally.Count(judged);
            list?.Add(judged);
        }

        var report = AudienceReport.Of(team.Judge, tally, team.Sources, team.Files, team.Document.Hash, CliHost.Tool) with
        {
            Width = request.Output is null ? host.Terminal.Width : Terminal.None.Width,
        };
        ImmutableArray<Diagnostic> diagnostics = [.. input.Diagnostics, .. NotTold.Of(report), .. NotTold.Issues(report)];
        var exitCode = request.Strict && diagnostics.Any(diagnostic => diagnostic.Severity >= Severity.Warning) ? ExitCode.Errors : ExitCode.Fine;
        if (request.Format == OutputFormat.Text) DiagnosticReport.Write(host, diagnostics);
        return CommandOutput.Write(host, request.Output, Text(host, request, report, list, diagnostics), exitCode);
    }

    private static string Text(CliHost host, AudienceRequest request, AudienceReport report, AudienceList? list, ImmutableArray<Diagnostic> diagnostics)
    {
        if (request.Format == OutputFormat.Text) return list?.ToString() ?? AudiencePage.Render(report, ansi: request.Output is null && host.Terminal.ColourOut);
        var document = AudienceJson.Of(report);
        if (list is not null) document["list"] = new JsonObject { ["name"] = request.List, ["members"] = list.Json };
        document["diagnostics"] = DiagnosticJson.Of(diagnostics, host.Language);
        return document.ToJsonString(ForecastJson.Options) + "\n";
    }

    private static int Failed(CliHost host, AudienceRequest request, AudienceInput input) =>
        FailedOutput.Write(host, request, AudienceJson.Schema, input.Diagnostics, input.ExitCode);
}
