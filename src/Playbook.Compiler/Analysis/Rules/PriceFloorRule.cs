using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>An offer's own price does not lie below its floor.</summary>
internal sealed class PriceFloorRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Below = new("PB5126", Severity.Error, typeof(PriceFloorRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Below];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var offer in playbook.Root.BlocksOf("offer"))
        {
            if (offer.Sound("price_floor") is not { } floor) continue;
            var listPrice = playbook.ListPrice(offer);
            var least = floor.Captures.Find<Money>("money") ?? listPrice * (floor.Captures.Find<Percent>("percent")?.Fraction ?? 0m);
            if (PriceOf(offer, listPrice) is not { } price || least is not { } bound || price >= bound) continue;
            diagnostics.Report(Below, floor.Phrase!.Span, price.ToString(), bound.ToString());
        }
    }

    /// <summary>The price that the offer makes before rounding; null where it depends on the basket.</summary>
    private static Money? PriceOf(BoundBlock offer, Money? listPrice)
    {
        if (offer.Sound("price") is { } price)
            return price.Captures.Find<Money>("money") ?? listPrice * (1m - price.Get<Percent>("percent").Fraction);
        return offer.Sound("amount") is { } amount && amount.Captures.TryFind<string>("base", out var of) && of == "list_price" && listPrice is { } list
            ? list - amount.Get<Money>("money")
            : null;
    }
}
