using System.Collections.Immutable;

namespace Playbook.Checks.Calendar;

/// <summary>What one group, or one member, gets over the period.</summary>
/// <param name="Group">The group, or the group in which the member is; null where that does not matter.</param>
/// <param name="Segment">The segment that the member is in; null for a group, and for a member in several segments.</param>
/// <param name="Phase">Of phases that each group goes through by itself, the one in which it stays; null where there are none.</param>
/// <param name="Day">The day of the period on which the member last ordered, or joined; null where nothing counts from one.</param>
/// <param name="Fates">In the order in which they are decided.</param>
public sealed record TouchStrand(string? Group, string? Segment, string? Phase, int? Day, ImmutableArray<TouchFate> Fates)
{
    public IEnumerable<TouchFate> Out => Fates.Where(fate => fate.GoesOut);
}
