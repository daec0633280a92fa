using NodaTime;

namespace Playbook.Proofs.Witnesses;

/// <summary>Something that is worth saying of a witness, as data, so that it can be said in any language.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">What it is of: the products of an order, a cadence, an attribute, a quantity.</param>
/// <param name="Value">The value, as it is written in a playbook: money, a word, a number.</param>
/// <param name="Times">How many there are.</param>
/// <param name="Ago">How long ago, or for how long; null where that does not matter.</param>
public sealed record WitnessFact(WitnessFactKind Kind, string? Subject = null, string? Value = null, int Times = 1, Duration? Ago = null);

public enum WitnessFactKind
{
    /// <summary>Joined so long ago; no length means that it has not.</summary>
    Joined,

    /// <summary>Is in a group, or has left it (<c>false</c>).</summary>
    InGroup,

    DoNotDisturb,

    /// <summary>A word that it is called by: role, persona, group, an attribute, an answer. No value means unknown.</summary>
    Word,

    /// <summary>Orders of one kind at one time.</summary>
    Ordered,

    /// <summary>A last order that no log tells of.</summary>
    LastOrderTold,

    /// <summary>Never ordered.</summary>
    NeverOrdered,

    /// <summary>Messages of one cadence on one day, not engaged with.</summary>
    Received,

    /// <summary>Messages of one cadence on one day, engaged with.</summary>
    Opened,

    /// <summary>Engaged on so many days, the last so long ago.</summary>
    Active,

    Wrote,

    Invited,

    Refunded,

    Event,

    /// <summary>The share of members who have as much or more (for the bottom: as little or less) of a quantity.</summary>
    RankedTop,

    RankedBottom,

    Score,
}
