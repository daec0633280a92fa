using System.Collections.Immutable;
using Playbook.Checks.Severities;
using Playbook.Cli.Sources;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Plan.Scenarios;
using Playbook.Scripts.Contract;
using Playbook.Scripts.Diagnostics;
using Playbook.Scripts.Hosting;
using Playbook.Scripts.Running;
using Playbook.Scripts.Views;

namespace Playbook.Cli.Scripts;

/// <summary>Runs the scripts that a project lists, where that is allowed and their hashes are those that are listed.</summary>
internal static class ScriptCheck
{
    private const string Key = "scripts";

    public static ScriptFindings Run(ScriptPermission permission, Compilation compilation, FileModules project, ProjectSettings settings)
    {
        if (settings.Source is not { } source) return new ScriptFindings([], isComplete: settings.Wrong.IsEmpty);
        if (settings.Wrong.Any(problem => problem.Severity == Severity.Error)) return new ScriptFindings(HeldBack(source), isComplete: false);
        ImmutableArray<ListedScript> listed = [.. settings.Weights.Scripts.Where(script => script.Weight is not { Most: null })];
        var read = listed.Select(script => (Listed: script, Result: ScriptFile.Read(script, project, source))).ToList();
        if (!permission.IsGiven) return new ScriptFindings([.. settings.Weights.Apply(read.Select(script => NotRun(script.Listed, script.Result, source)))], isComplete: listed.IsEmpty);

        var sound = read.Where(script => script.Result.Source is not null).Select(script => (script.Listed, Source: script.Result.Source!)).ToList();
        ImmutableArray<Diagnostic> wrong = [.. read.SelectMany(script => script.Result.Diagnostics)];
        if (sound.Count == 0 || compilation.Playbook is not { IsLibrary: false } playbook || compilation.Plan is not { Plan: var plan }) return new ScriptFindings(wrong, isComplete: listed.IsEmpty);

        var variants = playbook.Scenarios.Select(scenario => (scenario.Name, Plan: PlanVariant.TryApply(plan, scenario.Name))).Where(variant => variant.Plan is not null).ToList();
        ImmutableArray<Campaign> campaigns = [CampaignView.Of(plan), .. variants.Select(variant => CampaignView.Of(variant.Plan!, variant.Name))];
        var cache = permission.Host.ScriptFolder is { } folder ? ScriptCache.In(folder) : ScriptCache.OfUser();
        var verdicts = new ScriptRunner(cache, permission.Host.ScriptLimits ?? ScriptLimits.Default).Run([.. sound.Select(script => script.Source)], campaigns, permission.Host.Cancellation);
        ImmutableArray<Diagnostic> problems = [.. wrong, .. verdicts.SelectMany(verdict => verdict.Problems)];
        return new ScriptFindings(problems, isComplete: problems.IsEmpty && listed.Length == settings.Weights.Scripts.Length)
        {
            Campaigns = [null, .. variants.Select(variant => variant.Name)],
            Ran = [.. sound.Zip(verdicts, (script, verdict) => (script.Listed, script.Source, verdict)).Where(ran => ran.verdict.Problems.IsEmpty)],
        };
    }

    /// <summary>That it was not run, or would not be even if that were allowed.</summary>
    private static Diagnostic NotRun(ListedScript script, SourceResult result, SourceText settings) =>
        result.Diagnostics.FirstOrDefault(problem => problem.Descriptor == ScriptDiagnostics.OtherHash) is { } other
            ? Diagnostic.Create(ScriptDiagnostics.WouldNotRun, settings, script.HashSpan, [.. other.Arguments])
            : Diagnostic.Create(ScriptDiagnostics.NotAllowed, settings, script.PathSpan, script.Path);

    /// <summary>Where settings that cannot be read list scripts, as far as that can be told.</summary>
    private static ImmutableArray<Diagnostic> HeldBack(SourceText settings) =>
        [.. Enumerable.Range(0, settings.LineCount).Select(settings.LineSpan).Where(line => settings.ToString(line).StartsWith(Key + ":", StringComparison.Ordinal)).Take(1).Select(line => Diagnostic.Create(ScriptDiagnostics.HeldBack, settings, new TextSpan(line.Start, Key.Length)))];
}
