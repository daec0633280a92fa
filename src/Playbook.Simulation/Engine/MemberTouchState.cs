using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Simulation.Engine;

/// <summary>What the touch policy asks of a member.</summary>
internal readonly struct MemberTouchState(
    World world, GroupState group, int member, MemberPredicate segment, MemberView view, bool isOfferExhausted) : ITouchState
{
    public GroupPhase Phase => group.Phase;

    public bool IsHeldOut => group.Customers[member].IsWithheld;

    public bool HasLeft => group.Presence[member] == Presence.Left;

    public bool DoNotDisturb => group.DoNotDisturb[member];

    public bool IsOfferExhausted => isOfferExhausted;

    public bool IsInSegment(int minute) =>
        group.Activity[member] >= world.Settings.Activity.LeastForSends && Holds(segment, minute);

    public bool Holds(MemberPredicate predicate, int minute) =>
        world.Script.Evaluator.Holds(predicate, view.At(group, member, minute / (double)CampaignCalendar.MinutesPerDay));

    public bool IsStoppedByBudget(bool carriesOffer, int minute) => world.Ledger.Stops(carriesOffer);

    /// <summary>Which members a later message will be due for is not known yet: room is kept for posts alone.</summary>
    public int Reserved(int cap) => 0;

    public int RecentTouch(int cap, int count) => CapTimes.Of(world, group, member, cap)[count - 1];
}
