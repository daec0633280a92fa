using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Binding.Expressions;
using Playbook.Diagnostics;
using Playbook.Plan.Metrics;
using Playbook.Plan.Model;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A sum over all cannot be compared with the same sum over a tenth held out: only rates and means per member can.</summary>
internal sealed class HoldoutOfSumRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Sum = new("PB4113", Severity.Error, typeof(HoldoutOfSumRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Sum];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        var metrics = playbook.Root.AllSound("metric").DistinctBy(m => m.Name, StringComparer.Ordinal)
            .ToDictionary(m => m.Name, m => m.Get<MetricExpression>("metric"), StringComparer.Ordinal);
        foreach (var clause in playbook.Root.BlocksOf("goal").SelectMany(goal => goal.AllSound("target")))
        {
            var target = clause.Get<BoundTarget>("target");
            if (target.Bound is not TargetBound.OfHoldout || Size(target.Metric, metrics, []) is Scale.PerMember) continue;
            var problem = Diagnostic.Create(Sum, diagnostics.Source, clause.Syntax.Value!.Span, clause.Name);
            diagnostics.Add(PerMember(clause.Syntax) is { } fix ? problem.With(fix) : problem);
        }
    }

    /// <summary>How a figure grows with the number of members.</summary>
    private enum Scale
    {
        /// <summary>Not at all: a rate or a mean.</summary>
        PerMember,

        /// <summary>As they do: a sum over members.</summary>
        OverMembers,

        /// <summary>It is no figure of those held out alone.</summary>
        OverAll,
    }

    private static Scale Size(MetricExpression metric, Dictionary<string, MetricExpression> named, ImmutableHashSet<string> seen) => metric switch
    {
        MetricExpression.Measure measure => measure.Name switch
        {
            MetricMeasure.MemberOrders or MetricMeasure.MemberRevenue or MetricMeasure.MemberMargin or MetricMeasure.Members => Scale.OverMembers,
            MetricMeasure.StoreOrders or MetricMeasure.StoreRevenue or MetricMeasure.RedemptionRate or MetricMeasure.KFactor => Scale.OverAll,
            _ => Scale.PerMember,
        },
        MetricExpression.Ratio ratio => (Size(ratio.Numerator, named, seen), Size(ratio.Denominator, named, seen)) switch
        {
            (Scale.OverAll, _) or (_, Scale.OverAll) => Scale.OverAll,
            var (above, below) when above == below => Scale.PerMember,
            _ => Scale.OverMembers,
        },
        MetricExpression.Named name when !seen.Contains(name.Name) && named.TryGetValue(name.Name, out var meant) => Size(meant, named, seen.Add(name.Name)),
        _ => Scale.PerMember,
    };

    /// <summary>The mean that belongs to a sum written in the target itself.</summary>
    private static Fix? PerMember(ClauseSyntax target) => target.Value!.DescendantTokens()
        .Select(token => (token.Span, Mean: token.Value switch { "member_orders" => "orders_per_member", "member_revenue" => "revenue_per_member", _ => null }))
        .Where(found => found.Mean is not null)
        .Select(found => Fix.Replace($"compare `{found.Mean}`", found.Span, found.Mean!))
        .FirstOrDefault();
}
