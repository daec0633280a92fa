using System.Collections.Immutable;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.Compliance.Kinds;

/// <summary>Merchants who share members ask each for consent by itself, say what for, and not with joining.</summary>
internal sealed class MerchantConsent : IRuleKind
{
    public string Word => "merchant_consent";

    public DiagnosticDescriptor Descriptor => ComplianceDiagnostics.MerchantConsent;

    public ImmutableArray<RuleField> Fields => [];

    public IEnumerable<RuleFinding> Find(CheckedPlaybook playbook, PackRule rule, SourceText source)
    {
        foreach (var merchants in playbook.Plan.Merchants)
        {
            var asked = playbook.Plan.Consents.Where(consent => consent.Merchants == merchants.Name).ToList();
            if (asked.Exists(consent => consent.Ask == ConsentQuestion.Separately)) continue;
            var span = asked is [var joint, ..] ? playbook.At("consent", joint.Name, "ask") : playbook.At("merchants", merchants.Name);
            var how = asked.Count > 0 ? Phrase.Of("consent is asked together with joining") : "no consent is asked";
            yield return new RuleFinding(span, merchants.Name, how) { Fix = asked.Count > 0 ? Fix.Replace("write `separately`", span, "separately") : null };
        }
    }
}
