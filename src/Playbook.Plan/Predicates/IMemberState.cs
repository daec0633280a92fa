using NodaTime;

namespace Playbook.Plan.Predicates;

/// <summary>What predicates may ask of one member at one moment. Windows look back from that moment and are open at their far end; no window means ever.</summary>
public interface IMemberState
{
    /// <summary>Orders in the window; of a product where one is given.</summary>
    int Orders(string? product, Duration? window);

    /// <summary>Money spent after discounts on orders in the window; on those with a product where one is given.</summary>
    decimal Spend(string? product, Duration? window);

    /// <summary>Local days in the window on which the member engaged with a touch.</summary>
    int ActiveDays(Duration? window);

    /// <summary>Messages that reached the member in the window.</summary>
    int Received(Duration? window);

    /// <summary>Time since the last order, or null where there was none.</summary>
    Duration? SinceLastOrder(string? product);

    /// <summary>The local date of joining, or null for one who has not.</summary>
    LocalDate? Joined { get; }

    bool Has(MemberFlag flag);

    /// <summary>The value of an attribute, or null where it is unknown.</summary>
    string? Attribute(string name);

    /// <summary>How often the campaign was told of an event of the member in the window; never, for a state that is told of none.</summary>
    int Events(string name, Duration? window) => 0;

    /// <summary>The member's answer to a survey, or null where there is none.</summary>
    string? Answer(string survey) => null;
}
