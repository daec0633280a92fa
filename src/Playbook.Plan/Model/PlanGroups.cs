using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Values;

namespace Playbook.Plan.Model;

// How groups are built, ruled, staffed and filled.

/// <summary><c>group store_group { … }</c></summary>
public sealed record PlanGroup
{
    public required string Name { get; init; }

    /// <summary>The kind of community, in the articles' words: <c>shopping</c>, <c>fan</c>, <c>industry</c>, …</summary>
    public string? Kind { get; init; }

    /// <summary>Why anyone should join.</summary>
    public string? Value { get; init; }

    /// <summary>True when each store opens its own groups.</summary>
    public bool OnePerStore { get; init; }

    /// <summary>Most members that one group takes.</summary>
    public required int Capacity { get; init; }

    public required OnFull OnFull { get; init; }

    public ImmutableArray<PlanRole> Roles { get; init; } = [];

    public ImmutableArray<PlanGroupRule> Rules { get; init; } = [];

    public PlanStaff? Staff { get; init; }
}

public enum OnFull
{
    /// <summary>The next member opens another group of the same kind.</summary>
    OpenAnother,

    /// <summary>Nobody joins any more.</summary>
    Close,
}

/// <summary>A role: a fixed count per group, a share of the group, or (neither) the rest.</summary>
public sealed record PlanRole(string Name, int? CountPerGroup, Percent? Share, ImmutableArray<string> Does);

/// <summary><c>rule no_ads { trigger advert; steps warn, silence 1d, remove; resets_after 30d }</c></summary>
public sealed record PlanGroupRule(string Name, string Trigger, ImmutableArray<PlanSanction> Steps, Duration? ResetsAfter);

/// <summary>A step of a ladder of sanctions: <c>silence 1d</c>.</summary>
public sealed record PlanSanction(string Action, Duration? For);

/// <summary><c>staff { people 18 in total; work 2h per group per day; … }</c></summary>
public sealed record PlanStaff(
    int People,
    Duration? WorkPerGroupPerDay,
    Duration? AnswerWithin,
    LocalTime? OnDutyFrom,
    LocalTime? OnDutyTo,
    int VolunteersPerGroup);

/// <summary><c>recruit cashier_scan { into store_group; pays cashier; tier first { … } }</c>: shoppers are asked at the till.</summary>
public sealed record PlanRecruit
{
    public required string Name { get; init; }

    public required string IntoGroup { get; init; }

    /// <summary>Who is paid for a join.</summary>
    public string? Pays { get; init; }

    public ImmutableArray<PlanRecruitTier> Tiers { get; init; } = [];

    /// <summary>Recruiting stops at so many joins in the scope; null means that it does not stop.</summary>
    public PlanJoinLimit? StopAt { get; init; }
}

/// <summary><c>tier first { joins 1 .. 100 per store; pay 0.50 CNY per join }</c>; no last ordinal means all further joins.</summary>
public sealed record PlanRecruitTier(string Name, int First, int? Last, JoinScope Scope, Money PayPerJoin);

/// <summary><c>stop_at 3_500 joins per store</c></summary>
public sealed record PlanJoinLimit(int Joins, JoinScope Scope);

public enum JoinScope
{
    PerGroup,
    PerStore,
    InTotal,
}
