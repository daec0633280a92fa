using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Each tier of a ladder gives more than the one below it: of an offer's spends, and of a commission's sales.</summary>
internal sealed class TierLadderRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor DoesNotRise = new("PB5111", Severity.Error, typeof(TierLadderRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [DoesNotRise];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var offer in playbook.OffersOf("threshold", "spend_and_get"))
        {
            Check(
                [.. offer.AllSound("tier").Select(tier => new Rung(
                    tier, tier.Get<Money>("spend"), tier.Captures.Find<Percent>("percent")?.Points ?? playbook.WorthOf(tier)?.Amount, Gives(playbook, tier)))],
                diagnostics);
        }

        foreach (var commission in playbook.Root.BlocksOf("commission"))
        {
            Check(
                [.. commission.AllSound("tier").Select(tier => new Rung(tier, tier.Get<Money>("money"), tier.Get<Percent>("percent").Points, tier.Get<Percent>("percent").ToString()))],
                diagnostics);
        }
    }

    private static string Gives(BoundPlaybook playbook, BoundClause tier) =>
        tier.Captures.Find<Percent>("percent")?.ToString() ?? playbook.WorthOf(tier)?.ToString() ?? string.Empty;

    private static void Check(ImmutableArray<Rung> rungs, DiagnosticBag diagnostics)
    {
        var ladder = rungs.OrderBy(rung => rung.From.Amount).ThenBy(rung => rung.Tier.Syntax.Span.Start).ToList();
        foreach (var (lower, upper) in ladder.Zip(ladder.Skip(1)))
        {
            // A share and an amount cannot be compared: which is more depends on the basket.
            var isComparable = lower.Worth is not null && upper.Worth is not null && IsShare(lower) == IsShare(upper);
            if (upper.From > lower.From && (!isComparable || upper.Worth > lower.Worth)) continue;
            diagnostics.Add(Diagnostic
                .Create(DoesNotRise, diagnostics.Source, upper.Tier.Syntax.Value!.Span, upper.Tier.Name, upper.Gives, upper.From.ToString(), lower.Tier.Name, lower.Gives, lower.From.ToString())
                .With(new RelatedLocation(diagnostics.Source, lower.Tier.Syntax.Span, $"`{lower.Tier.Name}` stands here")));
            return;
        }
    }

    private static bool IsShare(Rung rung) => rung.Tier.Captures.TryFind<Percent>("percent", out _);

    private readonly record struct Rung(BoundClause Tier, Money From, decimal? Worth, string Gives);
}
