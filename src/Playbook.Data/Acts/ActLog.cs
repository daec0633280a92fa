using System.Collections.Immutable;
using NodaTime;

namespace Playbook.Data.Acts;

/// <summary>
/// What members did in groups. Names are in ordinal order, acts ascend in time, then by member, group and kind, so that what is computed from a log
/// does not depend on the order of its rows.
/// </summary>
/// <param name="Members">Identifiers of the members.</param>
/// <param name="Groups">Identifiers of the groups; empty where no column tells groups.</param>
/// <param name="Kinds">Names of the kinds of acts; empty where no column tells them.</param>
/// <param name="Acts">At least one.</param>
/// <param name="First">The first day that the log covers.</param>
/// <param name="Last">The last day that the log covers, with acts or not.</param>
/// <param name="Tick">To how many seconds the times are told: 1, 60 or 3,600; null where they tell days alone.</param>
public sealed record ActLog(
    ImmutableArray<string> Members, ImmutableArray<string> Groups, ImmutableArray<string> Kinds, ImmutableArray<Act> Acts, LocalDate First, LocalDate Last, int? Tick)
{
    /// <summary>Days that the log covers, both ends included.</summary>
    public int Length => Period.DaysBetween(First, Last) + 1;
}
