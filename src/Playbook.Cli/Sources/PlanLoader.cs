using System.Collections.Immutable;
using Playbook.Checks;
using Playbook.Checks.Disables;
using Playbook.Checks.Fixes;
using Playbook.Checks.Severities;
using Playbook.Cli.Scripts;
using Playbook.Compiler;
using Playbook.Compiler.Modules;
using Playbook.Diagnostics;
using Playbook.Plan.Json;
using Playbook.Plan.Model;
using Playbook.Scripts.Diagnostics;

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
    /// <param name="aids">What may be called in; null for nothing.</param>
    /// <param name="withScripts">Whether the scripts of the project are looked at.</param>
    public static LoadedPlan Check(string path, EditedFiles? edited = null, CheckAids? aids = null, bool withScripts = true) =>
        Read(path, _ => null, (compilation, files) => PlaybookChecks.Run(compilation, files, aids?.Proofs), edited, withScripts ? aids?.Scripts : null);

    private static LoadedPlan Read(string path, Func<Compilation, PlanDocument?> planOf, Func<Compilation, IModuleLoader, ImmutableArray<Diagnostic>>? more = null, EditedFiles? edited = null, ScriptPermission? scripts = null)
    {
        var read = SourceReader.Read(path);
        if (read.Source is not { } source) return new LoadedPlan(null, read.Diagnostics, Unreadable: true) { Files = [path, .. SourceReader.Mains.Select(main => Path.Combine(path, main))] };
        if (source.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            var plan = PlanJson.Read(source);
            return new LoadedPlan(plan.Document, plan.Diagnostics, Unreadable: plan.Document is null) { Files = [source.Path] };
        }

        edited ??= EditedFiles.None;
        source = edited.Of(source);
        var project = FileModules.For(source);
        var files = edited.Over(project);
        var compilation = Compilation.Create(source, CliHost.Tool, files);
        var found = more is null ? new DisableResult(compilation.Diagnostics, []) : Weighed(project, DisablePass.Run(compilation, InOrder(compilation, more(compilation, files))), compilation, scripts);
        return new LoadedPlan(planOf(compilation), found.Left, Unreadable: false)
        {
            Disabled = found.Disabled,
            IsLibrary = !compilation.HasErrors && compilation.Playbook is { IsLibrary: true },
            Files = [.. project.Asked.Append(project.Settings ?? FileModules.SettingsBeside(source)).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>What the compiler says and what the checks find, together in the order of the text.</summary>
    private static ImmutableArray<Diagnostic> InOrder(Compilation compilation, ImmutableArray<Diagnostic> found) =>
        found.IsEmpty ? compilation.Diagnostics : compilation.Playbook!.Modules.InOrder(compilation.Diagnostics.Concat(found));

    /// <summary>The findings as the project's settings weigh them, after what is wrong with the settings, and what the project's scripts find.</summary>
    private static DisableResult Weighed(FileModules project, DisableResult found, Compilation compilation, ScriptPermission? scripts)
    {
        if (project.Settings is null) return found;
        var read = SourceReader.ReadFile(project.Settings);
        if (read.Source is not { } source) return found with { Left = [.. read.Diagnostics, .. found.Left] };
        var wrong = new DiagnosticBag(source);
        var settings = SettingsReader.Read(wrong, ScriptDiagnostics.All);
        var ofScripts = scripts is null || settings.Scripts.IsEmpty ? [] : ScriptCheck.Run(scripts, compilation, project, source, settings);
        return new DisableResult(
            [.. wrong.ToImmutable(), .. settings.Apply(found.Left), .. ofScripts],
            [.. found.Disabled.SelectMany(disabled => settings.Apply([disabled.Finding]).Select(finding => disabled with { Finding = finding }))]);
    }
}
