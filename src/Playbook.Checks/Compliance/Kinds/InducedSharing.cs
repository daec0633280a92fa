using System.Collections.Immutable;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;

namespace Playbook.Checks.Compliance.Kinds;

/// <summary>A reward for asking to share, or for collecting likes.</summary>
internal sealed class InducedSharing : IRuleKind
{
    public string Word => "induced_sharing";

    public DiagnosticDescriptor Descriptor => ComplianceDiagnostics.InducedSharing;

    public ImmutableArray<RuleField> Fields { get; } = [RuleField.Words("asks"), RuleField.Words("counts")];

    public IEnumerable<RuleFinding> Find(CheckedPlaybook playbook, PackRule rule, SourceText source)
    {
        foreach (var referral in playbook.Plan.Referrals.Where(referral => referral.Reward is not null))
        {
            var counts = referral.Counts is { } counted && rule.Words("counts").Contains(counted.Of);
            if (!counts && !rule.Words("asks").Contains(referral.Ask)) continue;
            var deed = counts ? Phrase.Of($"`counts {referral.Counts!.Of}`") : $"`ask {referral.Ask}`";
            yield return new RuleFinding(playbook.At("referral", referral.Name, "reward"), referral.Name, referral.Reward!, deed)
            {
                Related = [(playbook.At("referral", referral.Name, counts ? "counts" : "ask"), "this is what is rewarded")],
            };
        }
    }
}
