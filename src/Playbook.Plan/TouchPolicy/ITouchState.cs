using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Plan.TouchPolicy;

/// <summary>What the policy must know of the group (for a post) or the member (for a send) at the moment of the decision.</summary>
public interface ITouchState
{
    bool IsHeldOut { get; }

    /// <summary>Where the group stands among the phases that each group goes through by itself.</summary>
    GroupPhase Phase => GroupPhase.None;

    bool HasLeft { get; }

    bool DoNotDisturb { get; }

    /// <summary>Asked for sends only.</summary>
    bool IsInSegment(int minute);

    /// <summary>Whether a condition holds of the member; asked for sends only.</summary>
    bool Holds(MemberPredicate predicate, int minute) => true;

    /// <summary>Whether the stages in which the member is allow an activity; asked for sends only.</summary>
    bool StagesAllow(Activity activity) => true;

    /// <summary>Whether a spent budget stops this touch.</summary>
    bool IsStoppedByBudget(bool carriesOffer, int minute);

    /// <summary>Whether the offer that it carries has run out for good.</summary>
    bool IsOfferExhausted { get; }

    /// <summary>How much of a cap's room is kept for touches that are asked for later in its window and have a higher priority.</summary>
    /// <param name="cap">Position of the cap in the plan.</param>
    int Reserved(int cap) => 0;

    /// <summary>
    /// The minute of the <paramref name="count"/>-th most recent touch that the cap counts, or <see cref="int.MinValue"/> where there were fewer.
    /// </summary>
    /// <param name="cap">Position of the cap in the plan.</param>
    /// <param name="count">1 for the most recent.</param>
    int RecentTouch(int cap, int count);
}
