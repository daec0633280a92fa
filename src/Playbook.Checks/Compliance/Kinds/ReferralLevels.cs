using System.Collections.Immutable;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;

namespace Playbook.Checks.Compliance.Kinds;

/// <summary>How many levels of invitation are paid: as its rule weighs it from so many on, an error from more on.</summary>
internal sealed class ReferralLevels : IRuleKind
{
    public string Word => "referral_levels";

    public DiagnosticDescriptor Descriptor => ComplianceDiagnostics.ReferralLevels;

    public ImmutableArray<RuleField> Fields { get; } = [RuleField.Count("warning_from"), RuleField.Count("error_from")];

    public IEnumerable<RuleFinding> Find(CheckedPlaybook playbook, PackRule rule, SourceText source)
    {
        foreach (var referral in playbook.Plan.Referrals.Where(referral => referral.Reward is not null && referral.Depth >= rule.Count("warning_from")))
        {
            var span = playbook.At("referral", referral.Name, "depth");
            yield return new RuleFinding(span, referral.Name, $"{referral.Depth}")
            {
                Severity = referral.Depth >= rule.Count("error_from") ? Severity.Error : null,
                Fix = Fix.Replace("write `1 level`", span, "1 level"),
            };
        }
    }
}
