using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Plan.Model;

/// <summary><c>cap posts { count 6 per group per calendar day; on_cap skip }</c></summary>
public sealed record PlanCap(string Name, int Count, CapScope Scope, Window Window, OnCap OnCap)
{
    /// <summary>The cadences that it counts; empty means all posts (per group), all sends (per member), or all of its kind.</summary>
    public ImmutableArray<string> AppliesTo { get; init; } = [];

    /// <summary>For a cap per store or in total, what it counts; null means both. Per group it is posts, per member sends.</summary>
    public TouchKind? Kind { get; init; }

    /// <summary>How long a touch that it delays may wait in all before it is skipped; null means without end.</summary>
    public Duration? DelayUpTo { get; init; }
}

public enum CapScope
{
    /// <summary>Counts posts in a group.</summary>
    PerGroup,

    /// <summary>Counts sends to a member.</summary>
    PerMember,

    /// <summary>Counts touches of a store's groups and of their members.</summary>
    PerStore,

    /// <summary>Counts touches of all groups and members.</summary>
    InTotal,
}

public enum OnCap
{
    /// <summary>Counts as not sent and is not retried.</summary>
    Skip,

    /// <summary>Moves to the next allowed minute.</summary>
    Delay,

    /// <summary>Is removed and reported.</summary>
    Drop,
}
