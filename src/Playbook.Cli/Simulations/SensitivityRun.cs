using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Playbook.Cli.Commands;
using Playbook.Cli.Output;
using Playbook.Cli.Terminals;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Reporting.Json;
using Playbook.Reporting.Pages;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Sensitivities;

namespace Playbook.Cli.Simulations;

/// <summary>From a plan to what its forecast hangs on.</summary>
internal static class SensitivityRun
{
    public static int Execute(CliHost host, SimulationRequest request, CampaignPlan plan, ImmutableArray<Diagnostic> diagnostics, int exitCode)
    {
        var metrics = ForecastMetric.All(plan);
        if ((request.Metric is { } name ? metrics.FirstOrDefault(m => m.Name == name) : ForecastMetric.Default(plan)) is not { } metric)
            return SimulationRun.Failed(host, request, diagnostics.Add(Unknown(request.Metric!, [.. metrics.Select(m => m.Name)])), ExitCode.Usage);
        var clock = Stopwatch.StartNew();
        var stats = request.Stats ? new RunStats() : null;
        var sensitivity = TouchProgress.Run(host, $"moving the parameters of {plan.Name}", progress => SensitivityAnalysis.Run(plan, metric, SimulationRun.Options(host, request, plan, progress) with { Telemetry = stats?.Telemetry }));
        host.Cancellation.ThrowIfCancellationRequested();
        stats?.Write(host, request);
        var seconds = clock.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        if (request.Format == OutputFormat.Text) DiagnosticReport.Write(host, diagnostics);
        var code = CommandOutput.Write(host, request.Output, Text(host, request, sensitivity, diagnostics), exitCode);

        // Beside the result, which must be the same bytes every time.
        host.Error.WriteLine(host.Say($"{sensitivity.Runs} forecasts of {sensitivity.Replicates} replicates in {seconds} s"));
        return code;
    }

    private static Diagnostic Unknown(string name, ImmutableArray<string> names)
    {
        var known = Spellchecker.Nearest(name, names) is { } near ? Phrase.Of($"perhaps `{near}`") : $"it has {Phrase.List(names.Select(metric => Phrase.Of($"`{metric}`")))}";
        return CliDiagnostics.About($"--sensitivity {name}", CliDiagnostics.UnknownMetric, name, known);
    }

    private static string Text(CliHost host, SimulationRequest request, Sensitivity sensitivity, ImmutableArray<Diagnostic> diagnostics)
    {
        if (request.Format == OutputFormat.Text)
            return SensitivityPage.Render(sensitivity, request.Scenario, request.Output is null ? host.Terminal.Width : Terminal.None.Width, ansi: request.Output is null && host.Terminal.ColourOut);
        var document = SensitivityJson.Of(sensitivity, CliHost.Tool, request.Scenario);
        document["diagnostics"] = DiagnosticJson.Of(diagnostics, host.Language);
        return document.ToJsonString(ForecastJson.Options) + "\n";
    }
}
