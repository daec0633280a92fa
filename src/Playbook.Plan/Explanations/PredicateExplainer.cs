using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Members;
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
        var doubts = (member as IDoubtful)?.Doubts;
        doubts?.Take();
        var holds = evaluator.Holds(predicate, member);
        var missing = doubts?.Take() ?? MissingFacts.None;
        return new PredicateTrace(predicate, PredicateText.Of(predicate), missing == MissingFacts.None ? ValuesOf(predicate, member) : null, holds, parts) { Missing = missing };
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
        MemberPredicate.FactIn fact => $"{member.Fact(fact.Fact) ?? "nothing"} in [{string.Join(", ", fact.Values)}]",
        MemberPredicate.Answered { Answer: { } expected } answered => $"{member.Answer(answered.Survey) ?? "nothing"} == {expected}",
        MemberPredicate.EventCount count => $"{PredicateText.Number(member.Events(count.Event, count.Window))} {PredicateText.Of(count.Operator)} {PredicateText.Number(count.Count)}",
        _ => null,
    };

    /// <summary>The member's side of a comparison.</summary>
    private static string? ValueOf(MemberPredicate.Comparison comparison, IMemberState member) => comparison.Quantity.Measure switch
    {
        MemberMeasure.Spend when comparison.Operand is Operand.Amount amount && QuantityEvaluator.Size(comparison.Quantity, member) is { } spent =>
            (amount.Value with { Amount = spent }).ToString(),
        MemberMeasure.SinceLastOrder => Since(member.SinceLastOrder(comparison.Quantity.Product)),
        MemberMeasure.SinceLastActive => Since(member.SinceLastActive),
        MemberMeasure.SinceJoined => Since(member.SinceJoined),
        MemberMeasure.Joined => member.Joined is { } joined ? PredicateText.Of(joined) : "never",
        MemberMeasure.Attribute => member.Value(comparison.Quantity.Attribute!) is { } value ? PredicateText.Of(value) : "nothing",
        _ => QuantityEvaluator.Size(comparison.Quantity, member) is { } size ? PredicateText.Number(size) : null,
    };

    private static string Since(Duration? since) => since is { } length ? Rounded(length) : "never";

    private static string Rounded(Duration since) => since.TotalDays >= 1d
        ? $"{PredicateText.Number(decimal.Round((decimal)since.TotalDays, 2))}d"
        : $"{PredicateText.Number(decimal.Round((decimal)since.TotalHours, 2))}h";
}
