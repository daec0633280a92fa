using System.Collections.Immutable;
using Playbook.Checks;
using Playbook.Compiler;
using Playbook.Compiler.Modules;
using Playbook.Diagnostics;
using Playbook.Plan.Json;
using Playbook.Plan.Model;

namespace Playbook.Cli.Sources;

/// <summary>Loads a plan: a playbook in either spelling, a folder with one, or a plan file (<c>.json</c>).</summary>
internal static class PlanLoader
{
    /// <summary>Loads what is to run: a library by itself is an error.</summary>
    public static LoadedPlan Load(string path)
    {
        var loaded = Read(path, compilation => compilation.Plan);
        return loaded.IsLibrary ? loaded with { IsLibrary = false, Diagnostics = loaded.Diagnostics.Add(CliDiagnostics.About(path, CliDiagnostics.LibraryHasNoPlan)) } : loaded;
    }

    /// <summary>Reads what is to be checked, and holds the campaign as a whole against all checks; a library may be checked by itself.</summary>
    public static LoadedPlan Check(string path) => Read(path, _ => null, PlaybookChecks.Run);

    private static LoadedPlan Read(string path, Func<Compilation, PlanDocument?> planOf, Func<Compilation, IModuleLoader, ImmutableArray<Diagnostic>>? more = null)
    {
        var read = SourceReader.Read(path);
        if (read.Source is not { } source) return new LoadedPlan(null, read.Diagnostics, Unreadable: true);
        if (source.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            var plan = PlanJson.Read(source);
            return new LoadedPlan(plan.Document, plan.Diagnostics, Unreadable: plan.Document is null);
        }

        var files = FileModules.For(source);
        var compilation = Compilation.Create(source, CliHost.Tool, files);
        return new LoadedPlan(planOf(compilation), [.. compilation.Diagnostics, .. more?.Invoke(compilation, files) ?? []], Unreadable: false)
        {
            IsLibrary = !compilation.HasErrors && compilation.Playbook is { IsLibrary: true },
        };
    }
}
