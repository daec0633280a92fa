using Playbook.Plan.TouchPolicy;

namespace Playbook.Simulation.Engine;

/// <summary>What the touch policy asks of a group.</summary>
internal readonly struct GroupTouchState(World world, GroupState group, bool isOfferExhausted) : ITouchState
{
    public GroupPhase Phase => group.Phase;

    public bool IsHeldOut => group.IsHeldOut;

    public bool HasLeft => false;

    public bool DoNotDisturb => false;

    public bool IsOfferExhausted => isOfferExhausted;

    public bool IsInSegment(int minute) => true;

    public bool IsStoppedByBudget(bool carriesOffer, int minute) => world.Ledger.Stops(carriesOffer);

    public int RecentTouch(int cap, int count) => group.CapTimes[world.Script.Rings.Caps[cap] + count - 1];
}
