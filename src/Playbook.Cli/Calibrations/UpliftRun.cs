using System.Collections.Immutable;
using Playbook.Calibration.Diagnostics;
using Playbook.Calibration.Experiments;
using Playbook.Cli.Commands;
using Playbook.Cli.Output;
using Playbook.Cli.Sources;
using Playbook.Data.Experiments;
using Playbook.Diagnostics;
using Playbook.Plan.Explanations;
using Playbook.Plan.Predicates;

namespace Playbook.Cli.Calibrations;

/// <summary>From a playbook and a list of members to what its messages add.</summary>
internal static class UpliftRun
{
    public static int Execute(CliHost host, UpliftRequest request)
    {
        var said = new SaidDiagnostics(host, request.Format, UpliftJson.Schema, request.Output);
        var loaded = PlanLoader.Load(request.Path);
        if (loaded.ExitCode(request.Strict) is var exitCode && exitCode != ExitCode.Fine) return said.Fail(loaded.Diagnostics, exitCode);
        said.Say(loaded.Diagnostics);
        var document = loaded.Document!;
        var forecaster = new UpliftForecaster(document.Plan);
        if (Faults(request.Path, forecaster) is { IsEmpty: false } faults) return said.Fail(faults, ExitCode.Errors);
        var members = MemberListReader.Read(request.Members, document.Plan, Attributes(forecaster));
        if (members.Members.IsEmpty) return said.Fail(members.Diagnostics, ExitCode.Usage);
        said.Say(members.Diagnostics);
        var forecasts = forecaster.Forecast(members.Members);
        return request.Format == OutputFormat.Json
            ? said.Finish(UpliftJson.Of(document, members.Members.Length, forecasts), ExitCode.Fine)
            : CommandOutput.Write(host, request.Output, UpliftPage.Of(document.Plan, members.Members.Length, forecasts), ExitCode.Fine);
    }

    private static ImmutableArray<Diagnostic> Faults(string path, UpliftForecaster forecaster)
    {
        if (forecaster.Touches.IsEmpty) return [CliDiagnostics.About(path, CalibrationDiagnostics.NoResponseStated)];
        var unknown = forecaster.Unknown.Select(term => CliDiagnostics.About(path, CalibrationDiagnostics.SegmentUnknown, term.Parameter, term.Segment)).ToImmutableArray();
        return unknown.IsEmpty
            ? [.. forecaster.Beyond.Select(condition => CliDiagnostics.About(path, CalibrationDiagnostics.AsksForMore, PredicateText.Of(condition)))]
            : unknown;
    }

    private static HashSet<string> Attributes(UpliftForecaster forecaster) =>
        [.. forecaster.Conditions.SelectMany(PredicateMentions.Of).Where(mention => mention.Kind == "attribute").Select(mention => mention.Name).OfType<string>()];
}
