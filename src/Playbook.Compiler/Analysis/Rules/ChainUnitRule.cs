using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A chain sign-up is priced by the unit that its minimum counts.</summary>
internal sealed class ChainUnitRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Missing = new("PB5124", Severity.Error, typeof(ChainUnitRule).Assembly);
    private static readonly DiagnosticDescriptor Differs = new("PB5125", Severity.Error, typeof(ChainUnitRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Missing, Differs];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var offer in playbook.OffersOf("chain_signup", "group_deal"))
        {
            if (offer.Sound("price") is not { } price || offer.Sound("minimum") is not { } minimum || price.Captures.Find<Money>("money") is null) continue;
            var counted = minimum.Get<string>("unit");
            var head = price.Phrase!.Span;
            if (price.Captures.TryFind<string>("unit", out var priced))
            {
                if (!IsSame(priced, counted)) diagnostics.Report(Differs, head, priced, counted);
            }
            else if (offer.Sound("kind")!.Get<string>("kind") == "chain_signup")
            {
                var meant = $"per {Singular(counted)}";
                diagnostics.Add(Diagnostic
                    .Create(Missing, diagnostics.Source, head, Singular(counted))
                    .With(Fix.Complete($"add `{meant}`", head.End, $" {meant}")));
            }
        }
    }

    private static bool IsSame(string one, string many) => one == many || many == one + "s" || many == one + "es";

    private static string Singular(string many) =>
        many.EndsWith("xes", StringComparison.Ordinal) || many.EndsWith("ches", StringComparison.Ordinal) ? many[..^2]
        : many.Length > 2 && many.EndsWith('s') ? many[..^1]
        : many;
}
