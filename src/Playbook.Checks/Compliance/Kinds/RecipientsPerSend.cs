using System.Collections.Immutable;
using Playbook.Checks.Costs;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.Compliance.Kinds;

/// <summary>The most members that one message may go to at once; only a message by the calendar goes to all of a segment at once.</summary>
internal sealed class RecipientsPerSend : IRuleKind
{
    public string Word => "recipients_per_send";

    public DiagnosticDescriptor Descriptor => ComplianceDiagnostics.RecipientsPerSend;

    public ImmutableArray<RuleField> Fields { get; } = [RuleField.Count("most")];

    public IEnumerable<RuleFinding> Find(CheckedPlaybook playbook, PackRule rule, SourceText source)
    {
        var members = playbook.Plan.Groups.IsEmpty ? playbook.Plan.Population.MembersAtStart : playbook.Plan.Groups.Max(group => Crowd.Members(playbook.Plan, group));
        foreach (var cadence in playbook.Plan.Cadences.Where(cadence => members > rule.Count("most") && !cadence.Trigger.Moments.IsEmpty))
        {
            if (cadence.Action is PlanAction.Send send) yield return new RuleFinding(playbook.At("cadence", cadence.Name, "send"), cadence.Name, $"{members}", send.Segment, rule.Word("most"));
        }
    }
}
