using Playbook.Plan.Decisions;
using Playbook.Plan.Members;

namespace Playbook.Plan.Audiences;

/// <summary>What becomes of a cadence that asks on the day, for one member or one group.</summary>
/// <param name="Slot">The place of what asks in <see cref="DayAgenda.Slots"/>.</param>
/// <param name="Minute">The minute of the decision: later than the slot's, where it waited within the day.</param>
/// <param name="Decision">What was decided then.</param>
/// <param name="History">What was known then, the day's earlier touches with it.</param>
public sealed record Judgement(int Slot, int Minute, Decision Decision, MemberHistory History)
{
    public AudienceFate Fate => AudienceFate.Of(Decision);
}
