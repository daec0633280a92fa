using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Predicates;

namespace Playbook.Plan.Explanations;

/// <summary>
/// Says why a condition holds or not. What holds is asked of <see cref="PredicateEvaluator"/> at every part, so that an explanation cannot
/// differ from the decision that it explains; only the values shown beside are read here.
/// </summary>
public sealed class PredicateExplainer(PredicateEvaluator evaluator)
{
    public PredicateTrace Explain(MemberPredicate predicate, IMemberState member)
    {
        var parts = Parts(predicate).Select(part => Explain(part, member)).ToImmutableArray();
        return new PredicateTrace(predicate, PredicateText.Of(predicate), ValuesOf(predicate, member), evaluator.Holds(predicate, member), parts);
    }

    private IEnumerable<MemberPredicate> Parts(MemberPredicate predicate) => predicate switch
    {
        MemberPredicate.AllOf all => all.Terms,
        MemberPredicate.AnyOf any => any.Terms,
        MemberPredicate.Not not => [not.Term],
        MemberPredicate.InSegment segment => [evaluator.Segment(segment.Segment)],
        _ => [],
    };

    private static string? ValuesOf(MemberPredicate predicate, IMemberState member) => predicate switch
    {
        MemberPredicate.Comparison comparison when ValueOf(comparison, member) is { } value =>
            $"{value} {PredicateText.Of(comparison.Operator)} {PredicateText.Of(comparison.Operand)}",
        MemberPredicate.AttributeIn { Values: [var value] } attribute => $"{member.Attribute(attribute.Attribute) ?? "nothing"} == {value}",
        MemberPredicate.AttributeIn attribute => $"{member.Attribute(attribute.Attribute) ?? "nothing"} in [{string.Join(", ", attribute.Values)}]",
        _ => null,
    };

    /// <summary>The member's side of a comparison; null for a measure that has no words here.</summary>
    private static string? ValueOf(MemberPredicate.Comparison comparison, IMemberState member)
    {
        var (measure, window, product) = comparison.Quantity;
        return measure switch
        {
            MemberMeasure.Orders => PredicateText.Number(member.Orders(product, window)),
            MemberMeasure.ActiveDays => PredicateText.Number(member.ActiveDays(window)),
            MemberMeasure.Received => PredicateText.Number(member.Received(window)),
            MemberMeasure.Spend when comparison.Operand is Operand.Amount amount => (amount.Value with { Amount = member.Spend(product, window) }).ToString(),
            MemberMeasure.SinceLastOrder => member.SinceLastOrder(product) is { } since ? Rounded(since) : "never",
            MemberMeasure.Joined => member.Joined is { } joined ? PredicateText.Of(joined) : "never",
            _ => null,
        };
    }

    private static string Rounded(Duration since) => since.TotalDays >= 1d
        ? $"{PredicateText.Number(decimal.Round((decimal)since.TotalDays, 2))}d"
        : $"{PredicateText.Number(decimal.Round((decimal)since.TotalHours, 2))}h";
}
