using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>An offer's price lies below the list price, and a discount between nothing and everything.</summary>
internal sealed class OfferPriceRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor NotBelow = new("PB5103", Severity.Error, typeof(OfferPriceRule).Assembly);
    private static readonly DiagnosticDescriptor OutOfRange = new("PB5104", Severity.Error, typeof(OfferPriceRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NotBelow, OutOfRange];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var offer in playbook.Root.BlocksOf("offer"))
        {
            foreach (var clause in offer.Clauses)
            {
                if (clause is { IsSound: true, Keyword: "price" or "amount" } && clause.Captures.TryFind<Percent>("percent", out var percent) && percent.Points is <= 0m or > 100m)
                    diagnostics.Report(OutOfRange, clause.Phrase!.Span, percent.ToString());
            }

            if (offer.Sound("price") is not { } price || !price.Captures.TryFind<Money>("money", out var money)) continue;
            if (offer.Sound("product") is not { } product || playbook.Root.Find("product", product.Get<Symbol>("product").Name)?.Sound("list_price") is not { } listPrice) continue;
            if (money < listPrice.Get<Money>("money")) continue;
            if (offer.Sound("kind")?.Get<string>("kind") is "chain_signup" or "presale") continue; // ways to order, not always cheaper
            diagnostics.Add(Diagnostic
                .Create(NotBelow, diagnostics.Source, price.Phrase!.Span, money.ToString(), listPrice.Get<Money>("money").ToString())
                .With(new RelatedLocation(diagnostics.Source, listPrice.Syntax.Span, "the list price is set here")));
        }
    }
}
