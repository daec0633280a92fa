using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A lottery has prizes, states the chance of each, and the chances are those of one draw.</summary>
internal sealed class LotteryRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor NoPrizes = new("PB5119", Severity.Error, typeof(LotteryRule).Assembly);
    private static readonly DiagnosticDescriptor NoChance = new("PB5120", Severity.Error, typeof(LotteryRule).Assembly);
    private static readonly DiagnosticDescriptor TooMuch = new("PB5121", Severity.Error, typeof(LotteryRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NoPrizes, NoChance, TooMuch];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var offer in playbook.OffersOf("lottery"))
        {
            if (!offer.Has("prize")) diagnostics.Report(NoPrizes, offer.HeadSpan, offer.Name);
            var total = 0m;
            foreach (var prize in offer.AllSound("prize"))
            {
                if (prize.Captures.Find<Percent>("percent") is { } chance) total += chance.Points;
                else diagnostics.Report(NoChance, prize.Syntax.Value!.Span, prize.Name);
            }

            if (total > 100m) diagnostics.Report(TooMuch, offer.HeadSpan, offer.Name, new Percent(total).ToString());
        }
    }
}
