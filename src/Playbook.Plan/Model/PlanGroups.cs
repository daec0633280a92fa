using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Plan.Model;

// How groups are built, ruled, staffed and filled.

/// <summary><c>group store_group { … }</c></summary>
public sealed record PlanGroup
{
    public required string Name { get; init; }

    /// <summary>What the author says of it; not part of the content that is hashed.</summary>
    public string? Doc { get; init; }

    /// <summary>The kind of community, in the articles' words: <c>shopping</c>, <c>fan</c>, <c>industry</c>, …</summary>
    public string? Kind { get; init; }

    /// <summary>What the group is run for: <c>sharing</c>, <c>sales</c> or <c>enablement</c>.</summary>
    public string? Archetype { get; init; }

    public Relationship? Relationship { get; init; }

    /// <summary>Why anyone should join.</summary>
    public string? Value { get; init; }

    /// <summary>共性: what its members have in common.</summary>
    public string? Shares { get; init; }

    /// <summary>差异: the attributes in which its members differ.</summary>
    public ImmutableArray<string> DiffersIn { get; init; } = [];

    /// <summary>The attribute whose values split the groups; null means that places do not matter.</summary>
    public string? ShardBy { get; init; }

    /// <summary>How far from the store its members may live; null means any distance.</summary>
    public Distance? Radius { get; init; }

    /// <summary>True when each store opens its own groups.</summary>
    public bool OnePerStore { get; init; }

    /// <summary>Most members that one group takes.</summary>
    public required int Capacity { get; init; }

    public required OnFull OnFull { get; init; }

    /// <summary>Experts who are put into each group.</summary>
    public int? ExpertsPerGroup { get; init; }

    /// <summary>The segments that a member goes through, from the first to the last.</summary>
    public ImmutableArray<string> Lifecycle { get; init; } = [];

    /// <summary>How often staff may speak up; null means as often as they like.</summary>
    public PlanInterventionCap? Intervene { get; init; }

    public PlanSelfRun? SelfRun { get; init; }

    public PlanHandover? HandsOver { get; init; }

    public ImmutableArray<PlanRole> Roles { get; init; } = [];

    public ImmutableArray<PlanGroupRule> Rules { get; init; } = [];

    public PlanStaff? Staff { get; init; }
}

public enum Relationship
{
    /// <summary>Members need not know each other.</summary>
    None,

    /// <summary>Staff see to it that members come to know each other.</summary>
    Nurtured,
}

/// <summary><c>intervene at_most 3 per group per calendar week</c></summary>
public sealed record PlanInterventionCap(int Count, Window Window);

/// <summary><c>self_run 80% of posts by 2026-09-30</c>: the share of posts that members are to write.</summary>
public sealed record PlanSelfRun(Percent Posts, LocalDate? By);

/// <summary><c>hands_over rules, moderation to core on 2026-06-01</c></summary>
public sealed record PlanHandover(ImmutableArray<string> What, string ToRole, LocalDate On);

public enum OnFull
{
    /// <summary>The next member opens another group of the same kind.</summary>
    OpenAnother,

    /// <summary>Nobody joins any more.</summary>
    Close,
}

/// <summary>A role: a fixed count per group, a share of the group, or (neither) the rest.</summary>
public sealed record PlanRole(string Name, int? CountPerGroup, Percent? Share, ImmutableArray<string> Does)
{
    /// <summary>The role out of which members come into this one; null means any.</summary>
    public string? From { get; init; }

    /// <summary>When a member comes into the role; null means that members are appointed.</summary>
    public MemberPredicate? BecomesWhen { get; init; }

    /// <summary>When a member leaves it; null means never.</summary>
    public MemberPredicate? EndsWhen { get; init; }

    public ImmutableArray<string> Perks { get; init; } = [];

    public PlanRoleReward? Reward { get; init; }
}

/// <summary><c>reward basket_20 per calendar month</c></summary>
public sealed record PlanRoleReward(string Offer, Window Window);

/// <summary><c>rule no_ads { trigger advert; steps warn, silence 1d, remove; resets_after 30d; enforced_by owner, staff }</c></summary>
public sealed record PlanGroupRule(string Name, string Trigger, ImmutableArray<PlanSanction> Steps, Duration? ResetsAfter)
{
    /// <summary>Roles of the group, or <c>staff</c>; empty means the owner and the staff.</summary>
    public ImmutableArray<string> EnforcedBy { get; init; } = [];

    public PlanAppeal? Appeal { get; init; }
}

/// <summary><c>appeal within 3d to staff</c></summary>
public sealed record PlanAppeal(Duration Within, string To);

/// <summary>A step of a ladder of sanctions: <c>silence 1d</c>.</summary>
public sealed record PlanSanction(string Action, Duration? For);

/// <summary><c>staff { people 18 in total; work 2h per group per day; … }</c></summary>
public sealed record PlanStaff(
    int People,
    Duration? WorkPerGroupPerDay,
    Duration? AnswerWithin,
    LocalTime? OnDutyFrom,
    LocalTime? OnDutyTo,
    int VolunteersPerGroup)
{
    /// <summary>How many of the people do mostly this.</summary>
    public int? Dedicated { get; init; }

    public PlanRelief? Relief { get; init; }

    public ImmutableArray<string> Tools { get; init; } = [];
}

/// <summary><c>relief 40% of work by volunteers, tools</c>: how much of the owner's work they take.</summary>
public sealed record PlanRelief(Percent Work, ImmutableArray<string> By);

/// <summary><c>recruit cashier_scan { into store_group; pays cashier; tier first { … } }</c>: shoppers are asked at the till.</summary>
public sealed record PlanRecruit
{
    public required string Name { get; init; }

    public required string IntoGroup { get; init; }

    /// <summary>Where its people come from: <c>base</c> or <c>fission</c>.</summary>
    public string? Traffic { get; init; }

    /// <summary>Where the code is seen: <c>till</c>, <c>poster</c>, …</summary>
    public ImmutableArray<string> Via { get; init; } = [];

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
