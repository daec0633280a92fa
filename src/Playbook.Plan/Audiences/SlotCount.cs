using System.Collections.Immutable;
using Playbook.Plan.Decisions;

namespace Playbook.Plan.Audiences;

/// <summary>What becomes of a cadence at one of its times: the counts of the fates add up to all members.</summary>
/// <param name="Slot">What asks, and when.</param>
/// <param name="Of">All members of the file.</param>
/// <param name="Fates">By fate, in the order in which the policy asks.</param>
public sealed record SlotCount(CadenceMoment Slot, int Of, ImmutableArray<FateCount> Fates)
{
    /// <summary>Those of whom it is known that it reaches them.</summary>
    public int Sent => Fates.Where(count => count.Fate.IsSent).Sum(count => count.Members);

    public int Unknown => Fates.Where(count => !count.Fate.IsKnown).Sum(count => count.Members);
}
