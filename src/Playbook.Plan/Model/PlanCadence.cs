using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Plan.Model;

/// <summary>When something is said, to whom, and what it carries.</summary>
public sealed record PlanCadence
{
    public required string Name { get; init; }

    /// <summary>Of the name alone, which is its own in a plan: cadences are keys where thousands of touches are counted.</summary>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>What the author says of it; not part of the content that is hashed.</summary>
    public string? Doc { get; init; }

    public required PlanTrigger Trigger { get; init; }

    public required PlanAction Action { get; init; }

    /// <summary>Whether the segment is evaluated when the trigger is met or when the message would go out.</summary>
    public EvaluateAt EvaluateAt { get; init; } = EvaluateAt.Send;

    /// <summary>A Scriban template.</summary>
    public string? Message { get; init; }

    /// <summary>Which of two posts a cap leaves room for: the one with more. None means 0.</summary>
    public int? Priority { get; init; }

    /// <summary>Days on which a trigger by the calendar has no slots; they are left out of its moments already.</summary>
    public ImmutableArray<PlanDay> Except { get; init; } = [];
}

public enum EvaluateAt
{
    Send,
    Entry,
}

/// <summary>What a cadence does. Posts and sends are kept apart by type. A closed family.</summary>
public abstract record PlanAction
{
    private PlanAction() { }

    /// <summary><c>post flash_rice in store_group</c>: everyone in the group sees it. No offer means content.</summary>
    public sealed record Post(string? Offer, string Group) : PlanAction
    {
        /// <summary><c>post teaser of flash_rice in store_group</c>: the offer that it announces without selling it.</summary>
        public string? TeaserOf { get; init; }
    }

    /// <summary><c>send basket_20 to fruit_buyers</c>: one member at a time. No offer means a plain message.</summary>
    public sealed record Send(string? Offer, string Segment) : PlanAction;
}

/// <summary><c>quiet_hours { between 22:00 .. 08:00; on_quiet drop }</c>; may cross midnight. The start is quiet, the end is not.</summary>
public sealed record PlanQuietHours(LocalTime From, LocalTime To, OnQuiet OnQuiet)
{
    public bool Contains(LocalTime time) => From <= To ? time >= From && time < To : time >= From || time < To;
}

public enum OnQuiet
{
    /// <summary>Moves to the end of the quiet hours.</summary>
    Delay,

    /// <summary>Is removed and reported.</summary>
    Drop,
}

/// <summary><c>referral poster { when active_rate(group, 7d) &lt; 25%; ask share_to_moments; reward basket_20 to sharer; … }</c></summary>
public sealed record PlanReferral
{
    public required string Name { get; init; }

    /// <summary>Runs for a group on days on which this holds; null means always.</summary>
    public GroupCondition? When { get; init; }

    /// <summary>The segment whose members may take part; null means everyone.</summary>
    public string? Among { get; init; }

    /// <summary>The roles that may take part; empty means any.</summary>
    public ImmutableArray<string> By { get; init; } = [];

    /// <summary>The days on which it runs; null means the whole period.</summary>
    public PlanPeriod? Runs { get; init; }

    /// <summary>What a member has just done when asked; null means that the asking follows no deed.</summary>
    public PlanMemberEvent? After { get; init; }

    /// <summary>What is asked of members.</summary>
    public required string Ask { get; init; }

    /// <summary>What is counted, and how many of it earn the reward: <c>counts 20 likes</c>.</summary>
    public PlanReferralCount? Counts { get; init; }

    /// <summary>The offer given; null means that no reward is given.</summary>
    public string? Reward { get; init; }

    /// <summary>Who is rewarded: <c>sharer</c>, <c>friend</c> or <c>both</c>.</summary>
    public RewardTo RewardTo { get; init; }

    /// <summary>Levels of invitation that are paid; 1 means that only the sharer is.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>The most rewards that one member gets; null means no limit.</summary>
    public PlanRewardLimit? Limit { get; init; }

    /// <summary>Whose friend somebody is who came by several links; null where nothing is counted by link.</summary>
    public PlanAttribution? Attribution { get; init; }

    /// <summary>Where official accounts show the result once more.</summary>
    public ImmutableArray<string> Reexpose { get; init; } = [];

    public PlanSpendLimit? Budget { get; init; }
}

public sealed record PlanReferralCount(int Count, string Of);

public enum RewardTo
{
    Sharer,
    Friend,
    Both,
}

/// <summary><c>budget 8_000 CNY per calendar month; on_spent stop</c>: nothing is given any more until the window ends.</summary>
public sealed record PlanSpendLimit(Money Amount, Window Window);

/// <summary><c>budget { covers discounts, coupons, rewards; amount 120_000 CNY per calendar month; on_spent stop_offers }</c></summary>
public sealed record PlanBudget(ImmutableArray<CostKind> Covers, Money Amount, Window Window, OnSpent OnSpent);

public enum CostKind
{
    /// <summary>List price less offer price of what was sold.</summary>
    Discounts,

    /// <summary>Face value of coupons redeemed.</summary>
    Coupons,

    /// <summary>Pay for joins and referrals.</summary>
    Rewards,
}

public enum OnSpent
{
    /// <summary>No offer is posted or sent until the window ends.</summary>
    StopOffers,

    /// <summary>Nothing is posted, sent, paid for or rewarded until the window ends.</summary>
    StopAll,

    /// <summary>It is reported and goes on.</summary>
    Report,
}

/// <summary><c>holdout 10% of groups</c>: withheld from every touch and offer.</summary>
public sealed record PlanHoldout(Percent Share, HoldoutUnit Unit);

public enum HoldoutUnit
{
    Members,
    Groups,
}
