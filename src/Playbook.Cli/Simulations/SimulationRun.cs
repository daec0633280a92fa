using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Playbook.Cli.Commands;
using Playbook.Cli.Output;
using Playbook.Cli.Sources;
using Playbook.Cli.Terminals;
using Playbook.Diagnostics;
using Playbook.Plan.Json;
using Playbook.Plan.Model;
using Playbook.Plan.Scenarios;
using Playbook.Reporting.Json;
using Playbook.Reporting.Pages;
using Playbook.Simulation;

namespace Playbook.Cli.Simulations;

/// <summary>From a path to a forecast: load, vary, run, write.</summary>
internal static class SimulationRun
{
    public static int Execute(CliHost host, SimulationRequest request)
    {
        var loaded = PlanLoader.Load(request.Path);
        var exitCode = loaded.ExitCode(request.Strict);
        if (exitCode != ExitCode.Fine) return Failed(host, request, loaded.Diagnostics, exitCode);
        var (plan, faults) = Vary(loaded.Document!.Plan, request);
        if (!faults.IsEmpty) return Failed(host, request, loaded.Diagnostics.AddRange(faults), ExitCode.Usage);
        if (request.Sensitivity) return SensitivityRun.Execute(host, request, plan, loaded.Diagnostics, exitCode);
        var stats = request.Stats ? new RunStats() : null;
        var forecast = TouchProgress.Run(host, $"simulating {plan.Name}", progress => Simulator.Run(plan, Options(host, request, plan, progress) with { Telemetry = stats?.Telemetry }));
        host.Cancellation.ThrowIfCancellationRequested();
        stats?.Write(host, request);
        var context = new ReportContext(forecast, CliHost.Tool)
        {
            Scenario = request.Scenario,
            AllAssumptions = request.AllAssumptions,
            Width = request.Output is null ? host.Terminal.Width : Terminal.None.Width,
        };
        if (request.Format == OutputFormat.Text) DiagnosticReport.Write(host, loaded.Diagnostics);
        return CommandOutput.Write(host, request.Output, Text(host, request, context, loaded.Diagnostics), exitCode);
    }

    public static SimulationOptions Options(CliHost host, SimulationRequest request, CampaignPlan plan, IProgress<SimulationProgress>? progress) => new()
    {
        Seed = request.Seed,
        Replicates = request.Replicates,
        Threads = request.Threads,
        Uncertainty = request.Fixed ? ParameterUncertainty.Fixed : ParameterUncertainty.Drawn,
        PlanHash = PlanHash.Of(plan),
        Progress = progress,
        Cancellation = host.Cancellation,
    };

    /// <summary>The plan with its scenario and the overrides of the command line, or the faults in what was asked for.</summary>
    private static (CampaignPlan Plan, ImmutableArray<Diagnostic> Faults) Vary(CampaignPlan plan, SimulationRequest request)
    {
        var (varied, unknown) = ScenarioChoice.Apply(plan, request.Scenario, request.Path);
        if (unknown is not null) return (plan, [unknown]);
        var assumed = request.Assume.Select(AssumedValue.Read).ToList();
        return (
            PlanVariant.Assume(varied, [.. assumed.Select(a => a.Assumption).OfType<PlanAssumption>()]),
            [.. assumed.Select(a => a.Fault).OfType<Diagnostic>()]);
    }

    private static string Text(CliHost host, SimulationRequest request, ReportContext context, ImmutableArray<Diagnostic> diagnostics)
    {
        if (request.Format == OutputFormat.Text) return ForecastPage.Render(context, ansi: request.Output is null && host.Terminal.ColourOut);
        var document = ForecastJson.Of(context);
        document["diagnostics"] = DiagnosticJson.Of(diagnostics, host.Language);
        return document.ToJsonString(ForecastJson.Options) + "\n";
    }

    public static int Failed(CliHost host, SimulationRequest request, ImmutableArray<Diagnostic> diagnostics, int exitCode)
    {
        if (request.Format == OutputFormat.Text)
        {
            DiagnosticReport.Write(host, diagnostics);
            return exitCode;
        }

        var document = new JsonObject { ["schema"] = request.Sensitivity ? SensitivityJson.Schema : ForecastJson.Schema, ["tool"] = CliHost.Tool, ["diagnostics"] = DiagnosticJson.Of(diagnostics, host.Language) };
        return CommandOutput.Write(host, request.Output, document.ToJsonString(ForecastJson.Options) + "\n", exitCode);
    }
}
