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

    /// <summary><c>answered(pain)</c>, <c>answered(pain) == 没时间</c>; no answer means any.</summary>
    public sealed record Answered(string Survey, string? Answer) : MemberPredicate;

    /// <summary><c>lesson_done(14d) &gt;= 4</c></summary>
    public sealed record EventCount(string Event, Duration Window, ComparisonOperator Operator, int Count) : MemberPredicate;

    /// <summary><c>at_risk</c>: the member is in another segment.</summary>
    public sealed record InSegment(string Segment) : MemberPredicate;
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

/// <summary>What can be counted or measured of a member.</summary>
public enum MemberMeasure
{
    /// <summary>Number of orders in the window; a count.</summary>
    Orders,

    /// <summary>Money spent in the window, after discounts.</summary>
    Spend,

    /// <summary>Number of local days in the window on which the member engaged with a touch; a count.</summary>
    ActiveDays,

    /// <summary>Number of messages that reached the member in the window; a count.</summary>
    Received,

    /// <summary>Time since the last order; longer than any duration where there was none.</summary>
    SinceLastOrder,

    /// <summary>The date on which the member joined; after any date where it has not.</summary>
    Joined,
}

/// <summary>A measure over a window, perhaps for one product: <c>orders(fruit, 60d)</c>.</summary>
public sealed record MemberQuantity(MemberMeasure Measure, Duration? Window = null, string? Product = null);

/// <summary>The constant that a quantity is compared with. A closed family.</summary>
public abstract record Operand
{
    private Operand() { }

    public sealed record Count(decimal Value) : Operand;

    public sealed record Amount(Money Value) : Operand;

    public sealed record Length(Duration Value) : Operand;

    public sealed record Date(LocalDate Value) : Operand;
}
