using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Model;

namespace Playbook.Plan.Predicates;

/// <summary>The reference evaluator: a walk over the tree, plain and slow, which every compiled form must equal.</summary>
public sealed class PredicateEvaluator
{
    private readonly Dictionary<string, MemberPredicate> _segments;

    public PredicateEvaluator(ImmutableArray<PlanSegment> segments) =>
        _segments = segments.ToDictionary(s => s.Name, s => s.Predicate, StringComparer.Ordinal);

    public bool Holds(MemberPredicate predicate, IMemberState member)
    {
        switch (predicate)
        {
            case MemberPredicate.Constant constant:
                return constant.Value;
            case MemberPredicate.AllOf all:
                foreach (var term in all.Terms)
                {
                    if (!Holds(term, member))
                    {
                        return false;
                    }
                }

                return true;
            case MemberPredicate.AnyOf any:
                foreach (var term in any.Terms)
                {
                    if (Holds(term, member))
                    {
                        return true;
                    }
                }

                return false;
            case MemberPredicate.Not not:
                return !Holds(not.Term, member);
            case MemberPredicate.Flag flag:
                return member.Has(flag.Value);
            case MemberPredicate.AttributeIn attribute:
                return member.Attribute(attribute.Attribute) is { } value && attribute.Values.Contains(value, StringComparer.Ordinal);
            case MemberPredicate.InSegment segment:
                return Holds(Segment(segment.Segment), member);
            case MemberPredicate.Comparison comparison:
                return Holds(comparison, member);
            case MemberPredicate.Answered answered:
                return member.Answer(answered.Survey) is { } answer && (answered.Answer is null || answered.Answer == answer);
            case MemberPredicate.EventCount count:
                return Compares(count.Operator, member.Events(count.Event, count.Window).CompareTo(count.Count));
            default:
                throw new InvalidOperationException($"{predicate.GetType().Name} is not a member predicate.");
        }
    }

    public MemberPredicate Segment(string name) => _segments.TryGetValue(name, out var predicate)
        ? predicate
        : throw new InvalidOperationException($"The plan has no segment {name}.");

    private static bool Holds(MemberPredicate.Comparison comparison, IMemberState member)
    {
        var quantity = comparison.Quantity;
        return (quantity.Measure, comparison.Operand) switch
        {
            (MemberMeasure.Orders, Operand.Count bound) =>
                Compares(comparison.Operator, ((decimal)member.Orders(quantity.Product, quantity.Window)).CompareTo(bound.Value)),
            (MemberMeasure.ActiveDays, Operand.Count bound) =>
                Compares(comparison.Operator, ((decimal)member.ActiveDays(quantity.Window)).CompareTo(bound.Value)),
            (MemberMeasure.Received, Operand.Count bound) =>
                Compares(comparison.Operator, ((decimal)member.Received(quantity.Window)).CompareTo(bound.Value)),
            (MemberMeasure.Spend, Operand.Amount bound) =>
                Compares(comparison.Operator, member.Spend(quantity.Product, quantity.Window).CompareTo(bound.Value.Amount)),
            (MemberMeasure.SinceLastOrder, Operand.Length bound) =>
                Compares(comparison.Operator, (member.SinceLastOrder(quantity.Product) ?? Duration.MaxValue).CompareTo(bound.Value)),
            (MemberMeasure.Joined, Operand.Date bound) =>
                Compares(comparison.Operator, member.Joined?.CompareTo(bound.Value) ?? 1),
            _ => throw new InvalidOperationException($"{quantity.Measure} cannot be compared with {comparison.Operand.GetType().Name}."),
        };
    }

    private static bool Compares(ComparisonOperator comparison, int sign) => Comparisons.Hold(comparison, sign);
}
