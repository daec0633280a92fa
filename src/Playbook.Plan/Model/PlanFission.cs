using NodaTime;
using Playbook.Plan.Values;

namespace Playbook.Plan.Model;

// What makes members bring members: deeds, attribution, ranks, prizes, and alliances of merchants.

/// <summary>Something that a member did. A closed family.</summary>
public abstract record PlanMemberEvent
{
    private PlanMemberEvent() { }

    /// <summary><c>ordered(car)</c>; no product means any order.</summary>
    public sealed record Ordered(string? Product) : PlanMemberEvent;

    /// <summary><c>redeemed(basket_20)</c>; no offer means any.</summary>
    public sealed record Redeemed(string? Offer) : PlanMemberEvent;

    /// <summary><c>joined</c></summary>
    public sealed record Joined : PlanMemberEvent;
}

/// <summary><c>limit 20 rewards per member per calendar month</c>; no window means in total.</summary>
public sealed record PlanRewardLimit(int Count, Window? Window);

/// <summary><c>attribution first_link within 7d</c></summary>
public sealed record PlanAttribution(AttributionRule Rule, Duration Within);

public enum AttributionRule
{
    FirstLink,
    LastLink,
}

/// <summary><c>leaderboard top { ranks pass_on; window 2026-05-01 .. 2026-05-07; ties earliest; counts after refunds }</c></summary>
/// <param name="Name">Its identity.</param>
/// <param name="Ranks">The referral or the task whose count is ranked.</param>
/// <param name="Window">The days that count.</param>
/// <param name="Ties">Who of equals is first.</param>
/// <param name="Counts">Whether what is refunded still counts.</param>
public sealed record PlanLeaderboard(string Name, string Ranks, PlanPeriod Window, TiesPolicy Ties, CountMoment Counts);

public enum TiesPolicy
{
    /// <summary>Who got there first.</summary>
    Earliest,

    /// <summary>All share the rank.</summary>
    Shared,
}

public enum CountMoment
{
    /// <summary>What is refunded does not count.</summary>
    AfterRefunds,

    /// <summary>What is refunded counts all the same.</summary>
    AtOnce,
}

/// <summary><c>prize first { of top; ranks 1 .. 1; pay 888 CNY each }</c>; no last rank means all further ones.</summary>
public sealed record PlanPrize(string Name, string Leaderboard, int First, int? Last, Money? PayEach, string? GiveEach);

/// <summary><c>draw lucky { among pass_on; window 2026-05-01 .. 2026-05-07; winners 10 members; tickets one per member; pay 88 CNY each }</c></summary>
public sealed record PlanDraw(string Name, string AmongThoseOf, PlanPeriod Window, int Winners, Tickets Tickets)
{
    /// <summary>The day of the draw; null means the day after the window.</summary>
    public LocalDate? DrawnOn { get; init; }

    public Money? PayEach { get; init; }

    public string? GiveEach { get; init; }
}

public enum Tickets
{
    /// <summary>All have the same chance.</summary>
    OnePerMember,

    /// <summary>Those who bring more have a better chance.</summary>
    OnePerCount,
}

/// <summary><c>merchants huizhou { from "merchants.csv"; count 50 merchants; brings 60 members each; into city_group }</c></summary>
public sealed record PlanMerchants(string Name, int Count)
{
    /// <summary>The file that lists them.</summary>
    public string? From { get; init; }

    public int? BringsEach { get; init; }

    public string? IntoGroup { get; init; }
}

/// <summary><c>consent share_data { between huizhou; ask separately }</c></summary>
public sealed record PlanConsent(string Name, string Merchants, ConsentQuestion Ask)
{
    /// <summary>What it is used for.</summary>
    public string? For { get; init; }

    /// <summary>How long it holds; null means until it is withdrawn.</summary>
    public Duration? Valid { get; init; }
}

public enum ConsentQuestion
{
    /// <summary>By itself.</summary>
    Separately,

    /// <summary>Together with joining.</summary>
    WithJoining,
}
