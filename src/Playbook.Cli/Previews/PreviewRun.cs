using Playbook.Cli.Output;
using Playbook.Cli.Sources;
using Playbook.Specs.Previews;

namespace Playbook.Cli.Previews;

/// <summary>From a path to messages as they would arrive.</summary>
internal static class PreviewRun
{
    public static int Execute(CliHost host, string path, string? cadence, int members, ulong seed)
    {
        var loaded = PlanLoader.Load(path);
        DiagnosticReport.Write(host, loaded.Diagnostics);
        if (loaded.Document is not { Plan: var plan }) return loaded.ExitCode(strict: false);
        if (cadence is not null && plan.Cadences.All(c => c.Name != cadence))
        {
            var names = plan.Cadences.Select(c => c.Name).ToList();
            var known = names.Count == 0 ? "it has none" : $"it has {string.Join(", ", names)}";
            DiagnosticReport.Write(host, [CliDiagnostics.About(path, CliDiagnostics.UnknownCadence, cadence, known)]);
            return ExitCode.Usage;
        }

        host.Out.Write(PreviewPage.Render(plan, Preview.Of(plan, cadence, members, seed, host.Cancellation)));
        return ExitCode.Fine;
    }
}
