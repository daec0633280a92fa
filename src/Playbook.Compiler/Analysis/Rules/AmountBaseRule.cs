using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>An amount off says off what: a coupon's is off the basket, any other kind states it.</summary>
internal sealed class AmountBaseRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor BaseMissing = new("PB5110", Severity.Error, typeof(AmountBaseRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [BaseMissing];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var offer in playbook.OffersOf("amount_off", "coupon"))
        {
            if (offer.Sound("amount") is not { } amount || amount.Captures.Find<Money>("money") is not { } money) continue;
            var of = amount.Captures.TryFind<string>("base", out var word) ? word : null;
            var kind = offer.Sound("kind")!.Get<string>("kind");
            var isRight = kind == "coupon" ? of is null or "basket" : of == "basket" || (of == "list_price" && offer.Has("product"));
            if (isRight) continue;
            var head = amount.Phrase!.Span;
            var right = kind == "amount_off" && offer.Has("product") ? "list_price" : "basket";
            var meant = $"{money} off {right}";
            diagnostics.Add(Diagnostic
                .Create(BaseMissing, diagnostics.Source, head, money.ToString(), kind, $"off {right}")
                .With(Fix.Respell($"write `{meant}`", head, meant)));
        }
    }
}
