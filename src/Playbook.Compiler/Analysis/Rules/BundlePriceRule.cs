using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Binding.Patterns;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A bundle costs less than its parts.</summary>
internal sealed class BundlePriceRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Dearer = new("PB5114", Severity.Error, typeof(BundlePriceRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Dearer];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var offer in playbook.OffersOf("bundle"))
        {
            if (offer.Sound("price") is not { } price || price.Captures.Find<Money>("money") is not { } money) continue;
            if (offer.Sound("contains") is not { } contains || PartsOf(playbook, contains) is not { } parts || money < parts) continue;
            diagnostics.Add(Diagnostic
                .Create(Dearer, diagnostics.Source, price.Phrase!.Span, money.ToString(), parts.ToString())
                .With(new RelatedLocation(diagnostics.Source, contains.Syntax.Span, "its parts are these")));
        }
    }

    /// <summary>The parts at list prices; null where one of them has none, as vouchers of merchants.</summary>
    private static Money? PartsOf(BoundPlaybook playbook, BoundClause contains)
    {
        var prices = contains.Captures.Each.Select(part => PriceOf(playbook, part)).ToList();
        return prices is [not null, ..] && !prices.Contains(null) ? prices.Aggregate((sum, price) => sum!.Value + price!.Value) : null;
    }

    private static Money? PriceOf(BoundPlaybook playbook, Captures part) =>
        playbook.ListPrice(part.Get<Symbol>("product")) is { } price ? price * part.Get<int>("count") : null;
}
