using System.Collections.Immutable;
using Playbook.Checks;
using Playbook.Checks.Disables;
using Playbook.Checks.Fixes;
using Playbook.Checks.Severities;
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
    /// <param name="path">A playbook or a folder with one.</param>
    /// <param name="edited">Files whose text is another than the one on disk.</param>
    public static LoadedPlan Check(string path, EditedFiles? edited = null) => Read(path, _ => null, PlaybookChecks.Run, edited);

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
        var found = more is null ? new DisableResult(compilation.Diagnostics, []) : Weighed(project.Settings, DisablePass.Run(compilation, [.. compilation.Diagnostics, .. more(compilation, files)]));
        return new LoadedPlan(planOf(compilation), found.Left, Unreadable: false)
        {
            Disabled = found.Disabled,
            IsLibrary = !compilation.HasErrors && compilation.Playbook is { IsLibrary: true },
        };
    }

    /// <summary>The findings as the project's settings weigh them, after what is wrong with the settings.</summary>
    private static DisableResult Weighed(string? settings, DisableResult found)
    {
        if (settings is null) return found;
        var read = SourceReader.ReadFile(settings);
        if (read.Source is not { } source) return found with { Left = [.. read.Diagnostics, .. found.Left] };
        var wrong = new DiagnosticBag(source);
        var weights = SettingsReader.Read(wrong);
        return new DisableResult(
            [.. wrong.ToImmutable(), .. weights.Apply(found.Left)],
            [.. found.Disabled.SelectMany(disabled => weights.Apply([disabled.Finding]).Select(finding => disabled with { Finding = finding }))]);
    }
}
