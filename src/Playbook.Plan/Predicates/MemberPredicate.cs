using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Values;

namespace Playbook.Plan.Predicates;

/// <summary>
/// A condition on one member at one moment, as a segment states it: <c>orders(fruit, 60d) &gt;= 2 and not do_not_disturb</c>.
/// A closed family of records.
/// </summary>
public abstract record MemberPredicate
{
    private MemberPredicate() { }

    /// <summary>Always or never.</summary>
    public sealed record Constant(bool Value) : MemberPredicate;

    public sealed record AllOf(ImmutableArray<MemberPredicate> Terms) : MemberPredicate;

    public sealed record AnyOf(ImmutableArray<MemberPredicate> Terms) : MemberPredicate;

    public sealed record Not(MemberPredicate Term) : MemberPredicate;

    /// <summary><c>orders(fruit, 60d) &gt;= 2</c></summary>
    public sealed record Comparison(MemberQuantity Quantity, ComparisonOperator Operator, Operand Operand) : MemberPredicate;

    /// <summary><c>do_not_disturb</c></summary>
    public sealed record Flag(MemberFlag Value) : MemberPredicate;

    /// <summary><c>city in [长沙, 湘潭]</c>, <c>city == 长沙</c></summary>
    public sealed record AttributeIn(string Attribute, ImmutableArray<string> Values) : MemberPredicate;

    /// <summary><c>known(city)</c>: the attribute has a value.</summary>
    public sealed record Known(string Attribute) : MemberPredicate;

    /// <summary><c>role == core</c>, <c>persona in [family, single]</c></summary>
    public sealed record FactIn(MemberFact Fact, ImmutableArray<string> Values) : MemberPredicate;

    /// <summary>
    /// <c>top 20% of spend(90d)</c>: no more than that share of the members in groups have as much or more of it (for the bottom, as little or
    /// less). Members with equal values are all in or all out, so that the set is never larger than stated.
    /// </summary>
    public sealed record Ranked(RankEnd End, Percent Share, MemberQuantity Quantity) : MemberPredicate;

    /// <summary><c>answered(pain)</c>, <c>answered(pain) == 没时间</c>; no answer means any.</summary>
    public sealed record Answered(string Survey, string? Answer) : MemberPredicate;

    /// <summary><c>lesson_done(14d) &gt;= 4</c></summary>
    public sealed record EventCount(string Event, Duration Window, ComparisonOperator Operator, int Count) : MemberPredicate;

    /// <summary><c>at_risk</c>: the member is in another segment.</summary>
    public sealed record InSegment(string Segment) : MemberPredicate;

    /// <summary>The condition and all conditions inside it.</summary>
    public IEnumerable<MemberPredicate> AndInner()
    {
        var open = new Stack<MemberPredicate>([this]);
        while (open.TryPop(out var next))
        {
            yield return next;
            var inner = next.Inner;
            for (var i = inner.Length - 1; i >= 0; i--) open.Push(inner[i]);
        }
    }

    /// <summary>The same, with the conditions of a segment in the place of its name; a name that stands in its own definition, or for nothing, stays.</summary>
    public IEnumerable<MemberPredicate> AndInner(Func<string, MemberPredicate?> segment) => AndInner(segment, []);

    /// <summary>Whether something holds of the condition or of one inside it.</summary>
    public bool Any(Predicate<MemberPredicate> holds)
    {
        if (holds(this)) return true;
        foreach (var term in Inner)
            if (term.Any(holds)) return true;
        return false;
    }

    private IEnumerable<MemberPredicate> AndInner(Func<string, MemberPredicate?> segment, ImmutableHashSet<string> open) =>
        AndInner().SelectMany(term => term is InSegment other && !open.Contains(other.Segment) && segment(other.Segment) is { } meant ? meant.AndInner(segment, open.Add(other.Segment)) : [term]);

    private ImmutableArray<MemberPredicate> Inner => this switch
    {
        AllOf all => all.Terms,
        AnyOf any => any.Terms,
        Not not => [not.Term],
        _ => [],
    };
}

public enum ComparisonOperator
{
    Less,
    LessOrEqual,
    Equal,
    NotEqual,
    GreaterOrEqual,
    Greater,
}

/// <summary>A choice or state of a member that is either so or not.</summary>
public enum MemberFlag
{
    /// <summary>免打扰: the member chose not to be messaged.</summary>
    DoNotDisturb,

    /// <summary>The member is in a group now.</summary>
    InGroup,
}

/// <summary>What a member is, by the name of something that the playbook declares.</summary>
public enum MemberFact
{
    /// <summary>The role in its group.</summary>
    Role,

    /// <summary>The kind of shopper.</summary>
    Persona,

    /// <summary>The declaration of the group that it is in.</summary>
    Group,

    /// <summary>What that declaration calls the kind of the group.</summary>
    GroupKind,
}

/// <summary>Which end of an order of members is meant.</summary>
public enum RankEnd
{
    Top,
    Bottom,
}
