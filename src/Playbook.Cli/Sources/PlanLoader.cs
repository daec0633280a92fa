using Playbook.Compiler;
using Playbook.Plan.Json;

namespace Playbook.Cli.Sources;

/// <summary>Loads a plan: a playbook in either spelling, a folder with one, or a plan file (<c>.json</c>).</summary>
internal static class PlanLoader
{
    public static LoadedPlan Load(string path)
    {
        var read = SourceReader.Read(path);
        if (read.Source is not { } source) return new LoadedPlan(null, read.Diagnostics, Unreadable: true);
        if (source.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            var plan = PlanJson.Read(source);
            return new LoadedPlan(plan.Document, plan.Diagnostics, Unreadable: plan.Document is null);
        }

        var compilation = Compilation.Create(source, CliHost.Tool);
        return new LoadedPlan(compilation.Plan, compilation.Diagnostics, Unreadable: false);
    }
}
