using System.Collections.Immutable;
using Playbook.Plan.Metrics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Simulation.Engine;

/// <summary>Which histories the plan's predicates ever ask for, so that no others are kept.</summary>
internal sealed class HistoryNeeds
{
    public HistoryNeeds(CampaignPlan plan)
    {
        var predicates = plan.Segments.Select(s => s.Predicate)
            .Concat(plan.Metrics.SelectMany(m => Predicates(m.Expression)))
            .Concat(plan.Goals.SelectMany(g => g.Targets).SelectMany(t => Predicates(t.Metric)));
        var quantities = predicates.SelectMany(Quantities).ToList();
        ActiveDays = quantities.Exists(q => q.Measure == MemberMeasure.ActiveDays);
        Received = quantities.Exists(q => q.Measure == MemberMeasure.Received);
        Products = [.. quantities.Select(q => q.Product).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The days on which each member engaged.</summary>
    public bool ActiveDays { get; }

    /// <summary>The messages that each member got, by day.</summary>
    public bool Received { get; }

    public ImmutableArray<string> Products { get; }

    private static IEnumerable<MemberPredicate> Predicates(MetricExpression expression) => expression switch
    {
        MetricExpression.PercentOfMembers percent => [percent.Of, percent.Where],
        MetricExpression.Ratio ratio => Predicates(ratio.Numerator).Concat(Predicates(ratio.Denominator)),
        _ => [],
    };

    private static IEnumerable<MemberQuantity> Quantities(MemberPredicate predicate) => predicate switch
    {
        MemberPredicate.AllOf all => all.Terms.SelectMany(Quantities),
        MemberPredicate.AnyOf any => any.Terms.SelectMany(Quantities),
        MemberPredicate.Not not => Quantities(not.Term),
        MemberPredicate.Comparison comparison => [comparison.Quantity],
        _ => [],
    };
}
