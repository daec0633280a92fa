using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>满减 saves and 满赠 gives: the tiers of an offer do what its kind says.</summary>
internal sealed class TierBenefitRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor OtherKind = new("PB5128", Severity.Error, typeof(TierBenefitRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [OtherKind];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var (kind, verb, other) in new[] { ("threshold", "save", "spend_and_get"), ("spend_and_get", "get", "threshold") })
        {
            foreach (var tier in playbook.OffersOf(kind).SelectMany(offer => offer.AllSound("tier")).Where(tier => Gives(tier) != (verb == "get")))
                diagnostics.Report(OtherKind, tier.Syntax.Value!.Span, tier.Name, kind, verb, other);
        }
    }

    private static bool Gives(BoundClause tier) =>
        tier.Captures.TryFind<Symbol>("offer", out _) || tier.Captures.TryFind<Symbol>("product", out _) || tier.Captures.TryFind<string>("title", out _);
}
