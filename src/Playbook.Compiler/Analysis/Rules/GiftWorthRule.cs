using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>What comes with a purchase is worth no more than the purchase.</summary>
internal sealed class GiftWorthRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor TooMuch = new("PB5112", Severity.Warning, typeof(GiftWorthRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [TooMuch];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var tier in playbook.OffersOf("threshold", "spend_and_get").SelectMany(offer => offer.AllSound("tier")))
            Check(tier, tier.Syntax.Value!.Span, tier.Get<Money>("spend"));

        foreach (var offer in playbook.OffersOf("gift"))
        {
            if (offer.Has("min_spend") && offer.Sound("min_spend") is null) continue;
            var spend = offer.Sound("min_spend")?.Get<Money>("money") ?? playbook.ListPrice(offer);
            if (offer.Sound("gift") is { } gift && spend is { } least) Check(gift, gift.Phrase!.Span, least);
        }

        void Check(BoundClause benefit, TextSpan span, Money spend)
        {
            if (playbook.WorthOf(benefit) is { } worth && worth > spend) diagnostics.Report(TooMuch, span, worth.ToString(), spend.ToString());
        }
    }
}
