using System.Collections.Immutable;
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
            case MemberPredicate.Known known:
                return member.Attribute(known.Attribute) is not null || member.Value(known.Attribute) is not null;
            case MemberPredicate.FactIn fact:
                return member.Fact(fact.Fact) is { } name && fact.Values.Contains(name, StringComparer.Ordinal);
            case MemberPredicate.Ranked ranked:
                return member.IsAmong(ranked.End, ranked.Share, ranked.Quantity);
            case MemberPredicate.InSegment segment:
                return Holds(Segment(segment.Segment), member);
            case MemberPredicate.Comparison comparison:
                return QuantityEvaluator.Compare(comparison.Quantity, comparison.Operand, member) is { } sign
                    ? Comparisons.Holds(comparison.Operator, sign)
                    : comparison.Operator == ComparisonOperator.NotEqual;
            case MemberPredicate.Answered answered:
                return member.Answer(answered.Survey) is { } answer && (answered.Answer is null || answered.Answer == answer);
            case MemberPredicate.EventCount count:
                return Comparisons.Holds(count.Operator, member.Events(count.Event, count.Window).CompareTo(count.Count));
            default:
                throw new InvalidOperationException($"{predicate.GetType().Name} is not a member predicate.");
        }
    }

    public MemberPredicate Segment(string name) => _segments.TryGetValue(name, out var predicate)
        ? predicate
        : throw new InvalidOperationException($"The plan has no segment {name}.");
}
