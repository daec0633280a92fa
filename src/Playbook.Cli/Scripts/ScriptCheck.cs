using System.Collections.Immutable;
using Playbook.Checks.Severities;
using Playbook.Cli.Sources;
using Playbook.Compiler;
using Playbook.Compiler.Analysis;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Scenarios;
using Playbook.Scripts.Contract;
using Playbook.Scripts.Diagnostics;
using Playbook.Scripts.Hosting;
using Playbook.Scripts.Running;
using Playbook.Scripts.Views;

namespace Playbook.Cli.Scripts;

/// <summary>Runs the scripts that a project lists, where that is allowed and their hashes are those that are listed, and shows what they find at its places.</summary>
internal static class ScriptCheck
{
    /// <summary>What is wrong with listed scripts, in the order of the list, then what they find, in the order of the playbook.</summary>
    public static ImmutableArray<Diagnostic> Run(ScriptPermission permission, Compilation compilation, FileModules project, SourceText settings, SeveritySettings weights)
    {
        var listed = weights.Scripts.Where(script => script.Weight is not { Most: null });
        if (!permission.IsGiven) return [.. weights.Apply(listed.Select(script => Diagnostic.Create(ScriptDiagnostics.NotAllowed, settings, script.PathSpan, script.Path)))];
        var read = listed.Select(script => (Listed: script, Result: ScriptFile.Read(script, project, settings))).ToList();
        var sound = read.Where(script => script.Result.Source is not null).Select(script => (script.Listed, Source: script.Result.Source!)).ToList();
        var wrong = read.SelectMany(script => script.Result.Diagnostics);
        if (sound.Count == 0 || compilation.Playbook is not { IsLibrary: false } playbook || compilation.Plan is not { Plan: var plan }) return [.. wrong];

        var variants = playbook.Scenarios.Select(scenario => (Scenario: scenario, Plan: PlanVariant.TryApply(plan, scenario.Name))).Where(variant => variant.Plan is not null).ToList();
        ImmutableArray<Campaign> campaigns = [CampaignView.Of(plan), .. variants.Select(variant => CampaignView.Of(variant.Plan!, variant.Scenario.Name))];
        var cache = permission.Host.ScriptFolder is { } folder ? ScriptCache.In(folder) : ScriptCache.OfUser();
        var verdicts = new ScriptRunner(cache, permission.Host.ScriptLimits ?? ScriptLimits.Default).Run([.. sound.Select(script => script.Source)], campaigns, permission.Host.Cancellation);

        var found = new DiagnosticBag(playbook.Modules.Source);
        foreach (var ((script, source), verdict) in sound.Zip(verdicts).Where(pair => pair.Second.Problems.IsEmpty))
        {
            var asItStands = At(playbook.Root, 0);
            foreach (var finding in asItStands) found.Add(finding);
            for (var index = 0; index < variants.Count; index++)
            {
                foreach (var finding in VariantFindings.Of(variants[index].Scenario, At(variants[index].Scenario.Root, index + 1), asItStands, found.Source)) found.Add(finding);
            }

            ImmutableArray<Diagnostic> At(BoundBlock root, int campaign)
            {
                var bag = new DiagnosticBag(found.Source);
                foreach (var finding in verdict.Findings[campaign]) bag.Add(Weighed(Of(finding, root, script, source, found.Source), script));
                return bag.ToImmutable();
            }
        }

        var own = sound.Select(script => script.Listed).Where(script => script.Weight is not null).Select(script => script.Path).ToHashSet(StringComparer.Ordinal);
        return [.. wrong, .. verdicts.SelectMany(verdict => verdict.Problems), .. found.ToImmutable().SelectMany(finding => own.Contains(finding.Arguments[1].Text) ? [finding] : weights.Apply([finding]))];
    }

    private static Diagnostic Of(ScriptFinding finding, BoundBlock root, ListedScript script, SourceText source, SourceText text)
    {
        var span = (finding.Kind == "budget" && int.TryParse(finding.Name, out var place) ? root.BlocksOf(finding.Kind).ElementAtOrDefault(place - 1) : root.Find(finding.Kind, finding.Name))?.HeadSpan ?? root.HeadSpan;
        return Diagnostic.Create(ScriptDiagnostics.Found, text, span, finding.Message, script.Path, finding.Because ?? Phrase.Of("the script says why")).With(new RelatedLocation(source, new TextSpan(0, 0), "this script found it"));
    }

    private static Diagnostic Weighed(Diagnostic finding, ListedScript script) => script.Weight is { Most: { } severity } ? finding with { Severity = severity } : finding;
}
