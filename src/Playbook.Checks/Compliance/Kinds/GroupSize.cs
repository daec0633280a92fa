using System.Collections.Immutable;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;

namespace Playbook.Checks.Compliance.Kinds;

/// <summary>The most members that a group of the channel can hold.</summary>
internal sealed class GroupSize : IRuleKind
{
    public string Word => "group_size";

    public DiagnosticDescriptor Descriptor => ComplianceDiagnostics.GroupSize;

    public ImmutableArray<RuleField> Fields { get; } = [RuleField.Count("most")];

    public IEnumerable<RuleFinding> Find(CheckedPlaybook playbook, PackRule rule, SourceText source)
    {
        foreach (var group in playbook.Plan.Groups.Where(group => group.Capacity > rule.Count("most")))
        {
            var span = playbook.At("group", group.Name, "capacity");
            yield return new RuleFinding(span, group.Name, $"{group.Capacity}", rule.Word("most")) { Fix = Fix.Replace($"write `{rule.Word("most")} members`", span, $"{rule.Word("most")} members") };
        }
    }
}
