using Playbook.Plan.Predicates;

namespace Playbook.Checks.Conditions;

/// <summary>What a condition says of a member for good: whatever may be another way at another time is taken to hold.</summary>
internal static class LastingCondition
{
    /// <param name="predicate">The condition.</param>
    /// <param name="segment">What a segment means; null where it stands for nothing.</param>
    /// <param name="holds">Whether it holds, or its contrary does.</param>
    public static MemberPredicate Of(MemberPredicate predicate, Func<string, MemberPredicate?> segment, bool holds = true) => predicate switch
    {
        MemberPredicate.AllOf all when holds => new MemberPredicate.AllOf([.. all.Terms.Select(term => Of(term, segment))]),
        MemberPredicate.AllOf all => new MemberPredicate.AnyOf([.. all.Terms.Select(term => Of(term, segment, false))]),
        MemberPredicate.AnyOf any when holds => new MemberPredicate.AnyOf([.. any.Terms.Select(term => Of(term, segment))]),
        MemberPredicate.AnyOf any => new MemberPredicate.AllOf([.. any.Terms.Select(term => Of(term, segment, false))]),
        MemberPredicate.Not not => Of(not.Term, segment, !holds),
        MemberPredicate.InSegment inner when segment(inner.Segment) is { } meant => Of(meant, segment, holds),
        MemberPredicate.Constant constant => new MemberPredicate.Constant(constant.Value == holds),
        _ when !Lasts(predicate) => new MemberPredicate.Constant(true),
        _ => holds ? predicate : new MemberPredicate.Not(predicate),
    };

    private static bool Lasts(MemberPredicate predicate) => predicate
        is MemberPredicate.AttributeIn or MemberPredicate.Known or MemberPredicate.FactIn { Fact: MemberFact.Persona }
        or MemberPredicate.Comparison { Quantity.Measure: MemberMeasure.Attribute, Operand: not Operand.DaysAgo };
}
