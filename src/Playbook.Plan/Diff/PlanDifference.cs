using System.Collections.Immutable;

namespace Playbook.Plan.Diff;

/// <summary>How an item differs between two plans. An item that only moved does not differ.</summary>
public enum ItemChange
{
    Added,
    Removed,
    Changed,

    /// <summary>The same content under a new name.</summary>
    Renamed,
}

/// <summary>All items in which two plans differ, in the order of the plan's sections.</summary>
public sealed record PlanDifference(ImmutableArray<ItemDifference> Items)
{
    public bool IsEmpty => Items.IsEmpty;
}
