using Playbook.Plan.TouchPolicy;

namespace Playbook.Checks.Calendar;

/// <summary>What the touch policy asks, answered at worst: whoever it is, every touch is meant for it and nothing but phases, quiet hours and caps holds one back.</summary>
/// <param name="phase">Where the group stands among phases of its own.</param>
/// <param name="reserved">Room kept for later posts, by position of the cap; empty for none.</param>
/// <param name="touched">By position of the cap, the minutes of the touches that it counts, ascending.</param>
internal sealed class WorstState(GroupPhase phase, int[] reserved, List<int>[] touched) : ITouchState
{
    public GroupPhase Phase => phase;

    public bool IsHeldOut => false;

    public bool HasLeft => false;

    public bool DoNotDisturb => false;

    public bool IsOfferExhausted => false;

    public bool IsInSegment(int minute) => true;

    public bool IsStoppedByBudget(bool carriesOffer, int minute) => false;

    public int Reserved(int cap) => reserved.Length > 0 ? reserved[cap] : 0;

    public int RecentTouch(int cap, int count) => count <= touched[cap].Count ? touched[cap][^count] : int.MinValue;
}
