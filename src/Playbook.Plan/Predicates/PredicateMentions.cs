using Playbook.Plan.Metrics;

namespace Playbook.Plan.Predicates;

/// <summary>The named things that a condition or a metric speaks of, by kind.</summary>
public static class PredicateMentions
{
    public static IEnumerable<(string Kind, string? Name)> Of(MetricExpression metric) => metric switch
    {
        MetricExpression.Named named => [("metric", named.Name)],
        MetricExpression.Ratio ratio => [.. Of(ratio.Numerator), .. Of(ratio.Denominator)],
        MetricExpression.PercentOfMembers percent => [.. Of(percent.Of), .. Of(percent.Where)],
        _ => [],
    };

    public static IEnumerable<(string Kind, string? Name)> Of(MemberPredicate predicate) => predicate.AndInner().SelectMany(term => term switch
    {
        MemberPredicate.Comparison comparison => Of(comparison.Quantity),
        MemberPredicate.Ranked ranked => Of(ranked.Quantity),
        MemberPredicate.AttributeIn attribute => [("attribute", attribute.Attribute)],
        MemberPredicate.Known known => [("attribute", known.Attribute)],
        MemberPredicate.FactIn { Fact: MemberFact.Group } fact => fact.Values.Select(group => ("group", (string?)group)),
        MemberPredicate.InSegment segment => [("segment", segment.Segment)],
        MemberPredicate.Answered answered => [("survey", answered.Survey)],
        MemberPredicate.EventCount count => [("event", count.Event)],
        _ => [],
    });

    private static IEnumerable<(string Kind, string? Name)> Of(MemberQuantity quantity) =>
    [
        ("product", quantity.Product), ("offer", quantity.Offer), ("cadence", quantity.Cadence), ("attribute", quantity.Attribute),
        .. quantity.Where is { } condition ? Of(condition) : [],
    ];

    private static IEnumerable<(string Kind, string? Name)> Of(OrderPredicate condition) => condition switch
    {
        OrderPredicate.AllOf all => all.Terms.SelectMany(Of),
        OrderPredicate.AnyOf any => any.Terms.SelectMany(Of),
        OrderPredicate.Not not => Of(not.Term),
        OrderPredicate.OfProduct product => product.Products.Select(name => ("product", (string?)name)),
        OrderPredicate.WithOffer offer => offer.Offers.Select(name => ("offer", (string?)name)),
        _ => [],
    };
}
