using System.Collections.Immutable;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.Compliance.Kinds;

/// <summary>The most things that may hang on one message: the card of its offer, and each web address in its text.</summary>
internal sealed class Attachments : IRuleKind
{
    private const string Address = "://";

    public string Word => "attachments";

    public DiagnosticDescriptor Descriptor => ComplianceDiagnostics.Attachments;

    public ImmutableArray<RuleField> Fields { get; } = [RuleField.Count("most")];

    public IEnumerable<RuleFinding> Find(CheckedPlaybook playbook, PackRule rule, SourceText source)
    {
        foreach (var cadence in playbook.Plan.Cadences)
        {
            var count = (cadence.Message?.Split(Address).Length - 1 ?? 0) + (cadence.Action is PlanAction.Post { Offer: not null } or PlanAction.Send { Offer: not null } ? 1 : 0);
            if (count > rule.Count("most")) yield return new RuleFinding(playbook.At("cadence", cadence.Name, "message"), cadence.Name, $"{count}", rule.Word("most"));
        }
    }
}
