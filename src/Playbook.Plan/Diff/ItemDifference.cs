using System.Collections.Immutable;

namespace Playbook.Plan.Diff;

/// <summary>One item that differs.</summary>
/// <param name="Kind">What it is: <c>offer</c>, <c>cadence</c>, <c>population</c>; <c>playbook</c> for facts of the plan itself.</param>
/// <param name="Name">Its name; empty for items that have none.</param>
/// <param name="Change">How it differs.</param>
/// <param name="NewName">Its name afterwards, where it was renamed.</param>
/// <param name="Properties">The facts that differ; of an item added or removed all of them.</param>
public sealed record ItemDifference(string Kind, string Name, ItemChange Change, string? NewName, ImmutableArray<PropertyDifference> Properties);
