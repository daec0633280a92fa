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

/// <summary>One item that differs.</summary>
/// <param name="Kind">What it is: <c>offer</c>, <c>cadence</c>, <c>population</c>; <c>playbook</c> for facts of the plan itself.</param>
/// <param name="Name">Its name; empty for items that have none.</param>
/// <param name="Change">How it differs.</param>
/// <param name="NewName">Its name afterwards, where it was renamed.</param>
/// <param name="Properties">The facts that differ; of an item added or removed all of them.</param>
public sealed record ItemDifference(string Kind, string Name, ItemChange Change, string? NewName, ImmutableArray<PropertyDifference> Properties);

/// <summary>One fact that differs, spelt as the plan's JSON spells it; null where it is absent.</summary>
public sealed record PropertyDifference(string Path, string? Before, string? After);
