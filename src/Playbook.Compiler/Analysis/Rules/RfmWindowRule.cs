using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Binding.Expressions;
using Playbook.Diagnostics;
using Playbook.Plan.Metrics;
using Playbook.Plan.Predicates;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Who asks for a score of recency, frequency or money says over which window.</summary>
internal sealed class RfmWindowRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Missing = new("PB4112", Severity.Error, typeof(RfmWindowRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Missing];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        if (playbook.Root.Has("rfm") || playbook.Root.BlockOf("rfm") is not null) return;
        var clauses = playbook.Root.AllSound("segment").Concat(playbook.Root.AllSound("metric")).Concat(playbook.Root.BlocksOf("goal").SelectMany(goal => goal.AllSound("target")));
        if (clauses.FirstOrDefault(AsksForScore) is not { } first) return;
        var problem = Diagnostic.Create(Missing, diagnostics.Source, first.Syntax.Value!.Span, first.Name);
        diagnostics.Add(playbook.Modules.TreeAt(first.Syntax.Span) == playbook.Modules.Main && playbook.Modules.Main.Spelling == Spelling.Dsl && first.Keyword != "target"
            ? problem.With(Fix.Insert("add `rfm { window 180d }`", first.Syntax.Keyword.Span.Start, "rfm { window 180d }\n"))
            : problem);
    }

    private static bool AsksForScore(BoundClause clause) => PredicatesOf(clause).Any(predicate => predicate.Any(IsOfScore));

    private static bool IsOfScore(MemberPredicate term) => term switch
    {
        MemberPredicate.Comparison comparison => IsScore(comparison.Quantity.Measure),
        MemberPredicate.Ranked ranked => IsScore(ranked.Quantity.Measure),
        _ => false,
    };

    private static IEnumerable<MemberPredicate> PredicatesOf(BoundClause clause) => clause.Keyword switch
    {
        "segment" => [clause.Get<MemberPredicate>("predicate")],
        "metric" => PredicatesOf(clause.Get<MetricExpression>("metric")),
        _ => PredicatesOf(clause.Get<BoundTarget>("target").Metric),
    };

    private static IEnumerable<MemberPredicate> PredicatesOf(MetricExpression metric) => metric switch
    {
        MetricExpression.PercentOfMembers percent => [percent.Of, percent.Where],
        MetricExpression.Ratio ratio => PredicatesOf(ratio.Numerator).Concat(PredicatesOf(ratio.Denominator)),
        _ => [],
    };

    private static bool IsScore(MemberMeasure measure) => measure is MemberMeasure.RfmRecency or MemberMeasure.RfmFrequency or MemberMeasure.RfmMoney;
}
