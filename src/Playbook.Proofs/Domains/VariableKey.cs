using Playbook.Plan.Predicates;

namespace Playbook.Proofs.Domains;

/// <summary>What of a member a variable stands for. A closed family of records.</summary>
internal abstract record VariableKey
{
    private VariableKey() { }

    /// <summary>Number of orders in a window.</summary>
    public sealed record Orders(OrderFilter Filter, WindowSpan Window) : VariableKey;

    /// <summary>Money paid in a window, in millionths of the currency's unit (<see cref="PaidSteps"/>).</summary>
    public sealed record Spend(OrderFilter Filter, WindowSpan Window) : VariableKey;

    /// <summary>Number of messages in local days.</summary>
    public sealed record Touches(bool Opened, TouchSource Source, WindowSpan Window) : VariableKey;

    public sealed record ActiveDays(WindowSpan Window) : VariableKey;

    /// <summary>Number of posts, of people brought, of refunds, or of events, with what they are of.</summary>
    public sealed record Happenings(HappeningKind Kind, string? Of, WindowSpan Window) : VariableKey;

    /// <summary>Milliseconds.</summary>
    public sealed record SinceLastOrder(string? Product) : VariableKey;

    /// <summary>Milliseconds.</summary>
    public sealed record SinceLastActive : VariableKey;

    /// <summary>Milliseconds.</summary>
    public sealed record SinceJoined : VariableKey;

    /// <summary>Days from the date of joining to the date of the moment.</summary>
    public sealed record DaysSinceJoined : VariableKey;

    /// <summary>The local date of the moment, as days from 1970-01-01.</summary>
    public sealed record Today : VariableKey;

    /// <summary>A score, 0 to 5.</summary>
    public sealed record Score(MemberMeasure Measure) : VariableKey;

    /// <summary>
    /// The share of members who have as much or more of a quantity (for the bottom: 1 less the share of those who have as little or less), in millionths.
    /// </summary>
    public sealed record Rank(RankEnd End, string Quantity) : VariableKey;

    /// <summary>The place of a word among those of an attribute, a fact or a survey; −1 where it is unknown.</summary>
    public sealed record Word(WordKind Kind, string Of) : VariableKey;

    /// <summary>The value of an attribute that can be compared.</summary>
    public sealed record Value(string Attribute) : VariableKey;

    /// <summary>0 or 1.</summary>
    public sealed record Flag(MemberFlag Of) : VariableKey;

    /// <summary>0 or 1: a condition of which nothing is known here, by its text and its exact bound. It may hold or not.</summary>
    public sealed record Opaque(string Text, Operand? Bound = null) : VariableKey;
}

internal enum HappeningKind
{
    Post,
    Invitation,
    Refund,
    Event,
}

internal enum WordKind
{
    Attribute,
    Fact,
    Answer,
}
