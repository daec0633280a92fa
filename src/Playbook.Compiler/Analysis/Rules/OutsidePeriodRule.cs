using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Days on which a community does something lie inside the period: no others come.</summary>
internal sealed class OutsidePeriodRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Outside = new("PB6127", Severity.Warning, typeof(OutsidePeriodRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Outside];

    private static readonly ImmutableArray<(string Construct, string Clause)> Dated =
    [
        ("leaderboard", "window"), ("draw", "window"), ("task", "runs"), ("referral", "runs"), ("gathering", "dates"), ("origin", "dates"), ("group", "hands_over"),
    ];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        if (playbook.Root.Sound("period")?.Get<PlanPeriod>("date_range") is not { } period) return;
        foreach (var (construct, keyword) in Dated)
        {
            foreach (var block in playbook.Root.BlocksOf(construct))
            {
                if (block.Sound(keyword) is { } clause && Days(clause).Any(day => day < period.First || day > period.Last))
                    diagnostics.Report(Outside, clause.Phrase!.Span, block.Name, $"{period.First:uuuu-MM-dd} .. {period.Last:uuuu-MM-dd}");
            }
        }
    }

    private static ImmutableArray<LocalDate> Days(BoundClause clause) =>
        clause.Captures.TryFind<PlanPeriod>("date_range", out var range) ? [range.First, range.Last] : clause.Captures.All<LocalDate>("date");
}
