using Playbook.Plan.TouchPolicy;

namespace Playbook.Simulation.Engine;

/// <summary>What the touch policy asks of a group.</summary>
internal readonly struct GroupTouchState(World world, GroupState group, bool isOfferExhausted, int[] reserved) : ITouchState
{
    public GroupPhase Phase => group.Phase;

    public bool IsHeldOut => group.IsHeldOut;

    public bool HasLeft => false;

    public bool DoNotDisturb => false;

    public bool IsOfferExhausted => isOfferExhausted;

    public bool IsInSegment(int minute) => true;

    public bool IsStoppedByBudget(bool carriesOffer, int minute) => world.Ledger.Stops(carriesOffer);

    public int Reserved(int cap) => reserved.Length > 0 ? reserved[cap] : 0;

    public int RecentTouch(int cap, int count) => CapTimes.Of(world, group, CapTimes.NoMember, cap)[count - 1];
}
