using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Each rank of a leaderboard has at most one prize.</summary>
internal sealed class PrizeRanksRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Overlap = new("PB6118", Severity.Error, typeof(PrizeRanksRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Overlap];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        var prizes = playbook.Root.BlocksOf("prize").Where(prize => prize.Sound("of") is not null && prize.Sound("ranks") is not null);
        foreach (var board in prizes.GroupBy(prize => prize.Sound("of")!.Get<Symbol>("leaderboard").Name, StringComparer.Ordinal))
        {
            var ordered = board.OrderBy(prize => Ranks(prize).First).ToList();
            for (var i = 1; i < ordered.Count; i++)
            {
                var (before, prize) = (ordered[i - 1], ordered[i]);
                if (Ranks(before).Last is { } last && last < Ranks(prize).First) continue;
                diagnostics.Add(Diagnostic
                    .Create(Overlap, diagnostics.Source, prize.Sound("ranks")!.Phrase!.Span, prize.Name, before.Name, $"{Ranks(prize).First}")
                    .With(new RelatedLocation(diagnostics.Source, before.Sound("ranks")!.Phrase!.Span, $"`{before.Name}` takes it here")));
            }
        }
    }

    private static CountRange Ranks(BoundBlock prize) => prize.Sound("ranks")!.Get<CountRange>("range");
}
