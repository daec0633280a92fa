using System.Collections.Immutable;
using Playbook.Checks;
using Playbook.Checks.Disables;
using Playbook.Checks.Fixes;
using Playbook.Cli.Scripts;
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
    /// <param name="aids">What may be called in; null for nothing.</param>
    /// <param name="withScripts">Whether the scripts of the project are looked at.</param>
    public static LoadedPlan Check(string path, EditedFiles? edited = null, CheckAids? aids = null, bool withScripts = true) =>
        Read(path, _ => null, (compilation, project, files) => Checked(compilation, project, files, aids, withScripts ? aids?.Scripts : null), edited);

    private static LoadedPlan Read(string path, Func<Compilation, PlanDocument?> planOf, Func<Compilation, FileModules, IModuleLoader, DisableResult>? check = null, EditedFiles? edited = null)
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
        var found = check?.Invoke(compilation, project, files) ?? new DisableResult(compilation.Diagnostics, []);
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

    /// <summary>
    /// All that the compiler, the checks and the project's scripts find goes one way: somebody answers for it, comments disable it, the project's settings weigh it.
    /// What is wrong with the settings comes before, what is wrong with scripts behind.
    /// </summary>
    private static DisableResult Checked(Compilation compilation, FileModules project, IModuleLoader files, CheckAids? aids, ScriptPermission? scripts)
    {
        var settings = ProjectSettings.Read(project, compilation);
        var ofScripts = scripts is null ? ScriptFindings.Unknown : ScriptCheck.Run(scripts, compilation, project, settings);
        var found = DisablePass.Run(compilation, InOrder(compilation, PlaybookChecks.Run(compilation, files, aids?.Proofs, ofScripts)), ofScripts);
        return new DisableResult(
            [.. settings.Wrong, .. settings.Weights.Apply(found.Left), .. ofScripts.Problems],
            [.. found.Disabled.SelectMany(disabled => settings.Weights.Apply([disabled.Finding]).Select(finding => disabled with { Finding = finding }))]);
    }
}
