using System.Collections.Immutable;
using Playbook.Checks;
using Playbook.Checks.Severities;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Scripts.Diagnostics;
using Playbook.Scripts.Hosting;
using Playbook.Scripts.Running;

namespace Playbook.Cli.Scripts;

/// <summary>What the scripts of a project find, each finding at its place in the playbook, and what is wrong with them.</summary>
/// <param name="problems">What is wrong, in the order of the list.</param>
/// <param name="isComplete">Whether every listed script has said all that it finds.</param>
internal sealed class ScriptFindings(ImmutableArray<Diagnostic> problems, bool isComplete) : IFindingsBeside
{
    /// <summary>Nobody has looked.</summary>
    public static ScriptFindings Unknown { get; } = new([], isComplete: false);

    /// <summary>What is wrong, in the order of the list.</summary>
    public ImmutableArray<Diagnostic> Problems { get; } = problems;

    /// <summary>The scenarios of the campaigns that scripts saw, null for the playbook as it stands.</summary>
    public ImmutableArray<string?> Campaigns { get; init; } = [];

    /// <summary>The scripts that ran to their end, with their texts and what they found of each campaign.</summary>
    public ImmutableArray<(ListedScript Script, SourceText Source, ScriptVerdict Verdict)> Ran { get; init; } = [];

    public ImmutableArray<DiagnosticDescriptor> Descriptors => ScriptDiagnostics.All;

    public bool IsComplete { get; } = isComplete;

    public IEnumerable<Diagnostic> Of(CheckedPlaybook playbook, SourceText source)
    {
        var campaign = Campaigns.IndexOf(playbook.Scenario);
        return campaign < 0 ? [] : Ran.SelectMany(ran => ran.Verdict.Findings[campaign]
            .GroupBy(finding => Place(finding, playbook.Root))
            .Select(alike => Of(alike.First(), alike.Count() - 1, alike.Key, ran.Script, ran.Source, source)));
    }

    private static TextSpan Place(ScriptFinding finding, BoundBlock root) =>
        (finding.Kind == "budget" && int.TryParse(finding.Name, out var place) ? root.BlocksOf(finding.Kind).ElementAtOrDefault(place - 1) : root.Find(finding.Kind, finding.Name))?.HeadSpan ?? root.HeadSpan;

    private static Diagnostic Of(ScriptFinding finding, int others, TextSpan span, ListedScript script, SourceText scriptText, SourceText text)
    {
        var said = Diagnostic
            .Create(ScriptDiagnostics.Found, text, span, finding.Message, script.Path, finding.Because ?? Phrase.Of("the script says why"), others > 0 ? Phrase.Of($"; and {others} more like it") : string.Empty)
            .With(new RelatedLocation(scriptText, new TextSpan(0, 0), "this script found it"));
        return script.Weight is { Most: { } severity } ? said with { Severity = severity, IsWeighed = true } : said;
    }
}
