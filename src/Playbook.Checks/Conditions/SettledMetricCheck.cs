using System.Collections.Immutable;
using NodaTime;
using Playbook.Diagnostics;
using Playbook.Plan.Metrics;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Formulas;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.Conditions;

/// <summary>A share of members that is the same whatever happens: nobody is counted, nobody of them meets the condition, or all do.</summary>
internal sealed class SettledMetricCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Settled = new("PB7413", Severity.Warning, typeof(SettledMetricCheck).Assembly);

    private static readonly MemberPredicate s_joined = new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.SinceJoined), ComparisonOperator.GreaterOrEqual, new Operand.Length(Duration.Zero));

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Settled];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var metric in playbook.Plan.Metrics)
        {
            var at = playbook.Root.AllSound("metric").FirstOrDefault(clause => clause.Name == metric.Name)?.Phrase?.Span ?? playbook.Root.HeadSpan;
            foreach (var share in Shares(metric.Expression)) Look(playbook, share, at, $"the metric `{metric.Name}`", diagnostics);
        }

        foreach (var (goal, target) in playbook.Plan.Goals.SelectMany(goal => goal.Targets.Select(target => (goal, target))))
            foreach (var share in Shares(target.Metric)) Look(playbook, share, playbook.At("goal", goal.Name, "target"), $"a target of `{goal.Name}`", diagnostics);
    }

    private static void Look(CheckedPlaybook playbook, MetricExpression.PercentOfMembers share, TextSpan at, Phrase said, DiagnosticBag diagnostics)
    {
        var counted = IsNobody(playbook.Proofs, (share.Of, true));
        Answer? none = counted.Verdict == Verdict.No ? IsNobody(playbook.Proofs, (share.Of, true), (share.Where, true)) : null;
        Answer? all = none is { Verdict: Verdict.No } ? IsNobody(playbook.Proofs, (share.Of, true), (share.Where, false)) : null;
        if ((all ?? none ?? counted).Fault is { } fault) playbook.Proofs.Leave(new OpenQuestion(at, null, $"whether {said} ever changes", fault));
        var why = (counted.Verdict, none?.Verdict, all?.Verdict) switch
        {
            (Verdict.Yes, _, _) => "nobody is counted",
            (_, Verdict.Yes, _) => "none of those counted ever meets the condition",
            (_, _, Verdict.Yes) => "all of those counted always meet the condition",
            _ => (Phrase?)null,
        };
        if (why is not null) diagnostics.Report(Settled, at, said, why);
    }

    /// <summary>Only members are counted: those who have joined.</summary>
    private static Answer IsNobody(PlanProofs proofs, params ReadOnlySpan<(MemberPredicate Predicate, bool Holds)> terms)
    {
        List<(Condition, bool)> read = [(proofs.Read(s_joined), true)];
        foreach (var (predicate, holds) in terms) read.Add((proofs.Read(predicate), holds));
        return proofs.Prover.IsNobody(read);
    }

    private static IEnumerable<MetricExpression.PercentOfMembers> Shares(MetricExpression expression) => expression switch
    {
        MetricExpression.PercentOfMembers share => [share],
        MetricExpression.Ratio ratio => Shares(ratio.Numerator).Concat(Shares(ratio.Denominator)),
        _ => [],
    };
}
