using System.Collections.Immutable;
using Playbook.Plan.Predicates;

namespace Playbook.Plan.Explanations;

/// <summary>
/// What must be known of a member before a condition can be asked: history is empty where nothing is said, these are not. Whether an attribute is
/// known can always be asked.
/// </summary>
/// <param name="Attributes">The attributes that it reads.</param>
/// <param name="Joined">Whether it reads the date of joining.</param>
/// <param name="Untold">What it reads that cannot be told of one member alone, in the language's words: a rank or a score among all members, a role, how often it opened, wrote, invited, redeemed or was refunded.</param>
public sealed record PredicateNeeds(ImmutableSortedSet<string> Attributes, bool Joined, ImmutableSortedSet<string> Untold)
{
    private static readonly PredicateNeeds s_none = new(
        ImmutableSortedSet.Create<string>(StringComparer.Ordinal), false, ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

    /// <param name="predicate">The condition.</param>
    /// <param name="segment">The condition of a segment by its name; a constant for one that is not known.</param>
    public static PredicateNeeds Of(MemberPredicate predicate, Func<string, MemberPredicate> segment)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Walk(predicate);

        PredicateNeeds Walk(MemberPredicate part) => part switch
        {
            MemberPredicate.AllOf all => All(all.Terms),
            MemberPredicate.AnyOf any => All(any.Terms),
            MemberPredicate.Not not => Walk(not.Term),
            MemberPredicate.InSegment other => seen.Add(other.Segment) ? Walk(segment(other.Segment)) : s_none,
            MemberPredicate.AttributeIn attribute => s_none with { Attributes = s_none.Attributes.Add(attribute.Attribute) },
            MemberPredicate.Comparison { Quantity.Attribute: { } attribute } => s_none with { Attributes = s_none.Attributes.Add(attribute) },
            MemberPredicate.Ranked or MemberPredicate.FactIn or MemberPredicate.Comparison
            {
                Quantity.Measure: MemberMeasure.RfmRecency or MemberMeasure.RfmFrequency or MemberMeasure.RfmMoney
                    or MemberMeasure.Opened or MemberMeasure.Redeemed or MemberMeasure.Posts or MemberMeasure.Invited or MemberMeasure.Refunds,
            } => s_none with { Untold = s_none.Untold.Add(PredicateText.Of(part)) },
            MemberPredicate.Comparison { Quantity.Where: { } condition } when AsksForOffer(condition) => s_none with { Untold = s_none.Untold.Add(PredicateText.Of(part)) },
            MemberPredicate.Comparison { Quantity.Measure: MemberMeasure.Joined or MemberMeasure.SinceJoined } => s_none with { Joined = true },
            _ => s_none,
        };

        PredicateNeeds All(ImmutableArray<MemberPredicate> terms) => terms.Select(Walk).Aggregate(
            s_none, (all, one) => new(all.Attributes.Union(one.Attributes), all.Joined || one.Joined, all.Untold.Union(one.Untold)));
    }

    /// <summary>A test tells of no offer that an order took up.</summary>
    private static bool AsksForOffer(OrderPredicate condition) => condition switch
    {
        OrderPredicate.AllOf all => all.Terms.Any(AsksForOffer),
        OrderPredicate.AnyOf any => any.Terms.Any(AsksForOffer),
        OrderPredicate.Not not => AsksForOffer(not.Term),
        OrderPredicate.WithOffer => true,
        _ => false,
    };
}
