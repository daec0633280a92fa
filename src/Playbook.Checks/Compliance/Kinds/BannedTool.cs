using System.Collections.Immutable;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;

namespace Playbook.Checks.Compliance.Kinds;

/// <summary>Tools that the platform bans, by words in the names that <c>tools</c> lists.</summary>
internal sealed class BannedTool : IRuleKind
{
    public string Word => "banned_tool";

    public DiagnosticDescriptor Descriptor => ComplianceDiagnostics.BannedTool;

    public ImmutableArray<RuleField> Fields { get; } = [RuleField.Words("words")];

    public IEnumerable<RuleFinding> Find(CheckedPlaybook playbook, PackRule rule, SourceText source)
    {
        foreach (var (group, tool) in playbook.Plan.Groups.SelectMany(group => (group.Staff?.Tools ?? []).Select(tool => (group, tool))))
        {
            if (!WordPlaces.HoldsAny(tool, rule.Words("words"))) continue;
            var span = playbook.Root.Find("group", group.Name)?.BlockOf("staff")?.Sound("tools")?.Phrase?.Span ?? playbook.At("group", group.Name);
            yield return new RuleFinding(span, group.Name, tool);
        }
    }
}
