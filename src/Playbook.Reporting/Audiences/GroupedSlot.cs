using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Audiences;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Reporting.Audiences;

/// <summary>A time at which a cadence asks, and what becomes of it.</summary>
/// <param name="Count">By members.</param>
/// <param name="At">When.</param>
/// <param name="Groups">For a post, what becomes of it in each group.</param>
public sealed record GroupedSlot(SlotCount Count, LocalDateTime At, ImmutableArray<AudienceFate> Groups)
{
    public PlanCadence Cadence => Count.Slot.Cadence;

    public bool IsPost => CadenceTouch.KindOf(Cadence) == TouchKind.Post;
}
