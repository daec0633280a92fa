using System.Collections.Immutable;
using Playbook.Checks;
using Playbook.Checks.Fixes;
using Playbook.Checks.Severities;
using Playbook.Compiler;
using Playbook.Compiler.Modules;
using Playbook.Diagnostics;
using Playbook.Plan.Json;
using Playbook.Plan.Model;
using Playbook.Proofs.Questions;

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
    /// <param name="path">A playbook or a folder with one.</param>
    /// <param name="edited">Files whose text is another than the one on disk.</param>
    /// <param name="proofs">How much is tried to decide what conditions mean.</param>
    public static LoadedPlan Check(string path, EditedFiles? edited = null, ProverOptions? proofs = null) =>
        Read(path, _ => null, (compilation, files) => PlaybookChecks.Run(compilation, files, proofs), edited);

    private static LoadedPlan Read(string path, Func<Compilation, PlanDocument?> planOf, Func<Compilation, IModuleLoader, ImmutableArray<Diagnostic>>? more = null, EditedFiles? edited = null)
    {
        var read = SourceReader.Read(path);
        if (read.Source is not { } source) return new LoadedPlan(null, read.Diagnostics, Unreadable: true);
        if (source.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            var plan = PlanJson.Read(source);
            return new LoadedPlan(plan.Document, plan.Diagnostics, Unreadable: plan.Document is null);
        }

        edited ??= EditedFiles.None;
        source = edited.Of(source);
        var project = FileModules.For(source);
        var files = edited.Over(project);
        var compilation = Compilation.Create(source, CliHost.Tool, files);
        var found = more is null ? compilation.Diagnostics : Weighed(project.Settings, [.. compilation.Diagnostics, .. more(compilation, files)]);
        return new LoadedPlan(planOf(compilation), found, Unreadable: false)
        {
            IsLibrary = !compilation.HasErrors && compilation.Playbook is { IsLibrary: true },
        };
    }

    /// <summary>The findings as the project's settings weigh them, after what is wrong with the settings.</summary>
    private static ImmutableArray<Diagnostic> Weighed(string? settings, ImmutableArray<Diagnostic> found)
    {
        if (settings is null) return found;
        var read = SourceReader.ReadFile(settings);
        if (read.Source is not { } source) return [.. read.Diagnostics, .. found];
        var wrong = new DiagnosticBag(source);
        var weighed = SettingsReader.Read(wrong).Apply(found);
        return [.. wrong.ToImmutable(), .. weighed];
    }
}
