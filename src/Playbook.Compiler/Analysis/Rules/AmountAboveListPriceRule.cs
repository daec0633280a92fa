using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>What is taken off a list price leaves some of it.</summary>
internal sealed class AmountAboveListPriceRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor TooMuch = new("PB5127", Severity.Error, typeof(AmountAboveListPriceRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [TooMuch];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var offer in playbook.OffersOf("amount_off"))
        {
            if (offer.Sound("amount") is not { } amount || !amount.Captures.TryFind<string>("base", out var of) || of != "list_price") continue;
            if (playbook.ListPrice(offer) is { } listPrice && amount.Get<Money>("money") is var off && off >= listPrice)
                diagnostics.Report(TooMuch, amount.Phrase!.Span, off.ToString(), listPrice.ToString());
        }
    }
}
