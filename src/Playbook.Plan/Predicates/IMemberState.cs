using NodaTime;
using Playbook.Plan.Values;

namespace Playbook.Plan.Predicates;

/// <summary>What predicates may ask of one member at one moment. Windows look back from that moment and are open at their far end; no window means ever.</summary>
public interface IMemberState
{
    /// <summary>The local date of the moment.</summary>
    LocalDate Today { get; }

    /// <summary>Time since the running calendar day, week or month began, local time.</summary>
    Duration Elapsed(WindowUnit unit);

    /// <summary>Orders in the window; of a product where one is given.</summary>
    int Orders(string? product, Duration? window);

    /// <summary>Orders in the window that meet a condition; of a product where one is given.</summary>
    int OrdersWhere(string? product, Duration? window, OrderPredicate condition);

    /// <summary>Money spent after discounts on orders in the window; on those with a product where one is given.</summary>
    decimal Spend(string? product, Duration? window);

    /// <summary>Orders in the window that took an offer up; a certain one where it is given.</summary>
    int Redeemed(string? offer, Duration? window);

    /// <summary>Orders refunded in the window; of a product where one is given.</summary>
    int Refunds(string? product, Duration? window);

    /// <summary>Local days in the window on which the member engaged with a touch.</summary>
    int ActiveDays(Duration? window);

    /// <summary>Messages that reached the member in the window.</summary>
    int Received(TouchSource source, Duration? window);

    /// <summary>Messages in the window that the member engaged with.</summary>
    int Opened(TouchSource source, Duration? window);

    /// <summary>Messages that the member wrote in its group in the window.</summary>
    int Posts(Duration? window);

    /// <summary>People who joined in the window because the member brought them.</summary>
    int Invited(Duration? window);

    /// <summary>Time since the last order, or null where there was none.</summary>
    Duration? SinceLastOrder(string? product);

    /// <summary>Time since the member last engaged with a touch, or null where it never did.</summary>
    Duration? SinceLastActive { get; }

    /// <summary>The local date of joining, or null for one who has not.</summary>
    LocalDate? Joined { get; }

    /// <summary>Time since joining, or null for one who has not.</summary>
    Duration? SinceJoined { get; }

    /// <summary>A score of recency, frequency or money over the plan's window, 1 to 5 by quintile; 0 for one who did not order in it.</summary>
    int RfmScore(MemberMeasure measure);

    bool Has(MemberFlag flag);

    /// <summary>The name of what the member is, or null where it is unknown.</summary>
    string? Fact(MemberFact fact);

    /// <summary>The value of an attribute of words (<c>true</c> or <c>false</c> for a truth), or null where it is unknown.</summary>
    string? Attribute(string name);

    /// <summary>The value of an attribute that can be compared, or null where it is unknown.</summary>
    Operand? Value(string attribute);

    /// <summary>Whether the member is among the top or the bottom of the members in groups (<see cref="MemberPredicate.Ranked"/>).</summary>
    bool IsAmong(RankEnd end, Percent share, MemberQuantity quantity);

    /// <summary>How often the campaign was told of an event of the member in the window; never, for a state that is told of none.</summary>
    int Events(string name, Duration? window) => 0;

    /// <summary>The member's answer to a survey, or null where there is none.</summary>
    string? Answer(string survey) => null;

    /// <summary>Time since the member answered, or null where there is no answer or its time is not told.</summary>
    Duration? SinceAnswer(string survey) => null;

    /// <summary>Whether it is told that a survey's time ran out without an answer of the member.</summary>
    bool HasExpired(string survey) => false;
}
