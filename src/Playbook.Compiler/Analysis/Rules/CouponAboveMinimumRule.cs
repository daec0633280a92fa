using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A coupon that takes off as much as the basket must reach gives goods away.</summary>
internal sealed class CouponAboveMinimumRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Free = new("PB5105", Severity.Warning, typeof(CouponAboveMinimumRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Free];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var offer in playbook.Root.BlocksOf("offer"))
        {
            if (offer.Sound("kind")?.Get<string>("kind") != "coupon" || offer.Sound("amount") is not { } amount || !amount.Captures.TryFind<Money>("money", out var off)) continue;
            if (offer.Has("min_spend") && offer.Sound("min_spend") is null) continue;
            var minimum = offer.Sound("min_spend")?.Get<Money>("money");
            if (minimum is null || minimum <= off)
                diagnostics.Report(Free, amount.Phrase!.Span, off.ToString(), minimum is { } m ? Phrase.Of($"`min_spend` is {m}") : "it has no `min_spend`");
        }
    }
}
