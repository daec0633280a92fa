using System.Collections.Immutable;
using Playbook.Checks.Costs;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.Compliance.Kinds;

/// <summary>The most groups that one post may go to at once.</summary>
internal sealed class GroupsPerSend : IRuleKind
{
    public string Word => "groups_per_send";

    public DiagnosticDescriptor Descriptor => ComplianceDiagnostics.GroupsPerSend;

    public ImmutableArray<RuleField> Fields { get; } = [RuleField.Count("most")];

    public IEnumerable<RuleFinding> Find(CheckedPlaybook playbook, PackRule rule, SourceText source)
    {
        foreach (var cadence in playbook.Plan.Cadences)
        {
            if (cadence.Action is not PlanAction.Post post || playbook.Plan.Groups.FirstOrDefault(group => group.Name == post.Group) is not { } group) continue;
            if (Crowd.Groups(group, playbook.Plan.Population, Crowd.Members(playbook.Plan, group)) is var groups && groups > rule.Count("most"))
                yield return new RuleFinding(playbook.At("cadence", cadence.Name, "post"), cadence.Name, $"{groups}", group.Name, rule.Word("most"));
        }
    }
}
