using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Plan.Json;

/// <summary>The names that groups, and all that happens in them besides offers, speak of.</summary>
internal static class CommunityReferences
{
    /// <summary>One item of a list speaks of something by its name; no name means that it leaves it open.</summary>
    public readonly record struct Mention(string List, int Index, Phrase Owner, string Kind, string? Name);

    public static IEnumerable<Mention> Of(CampaignPlan plan) =>
    [
        .. In(plan.Groups), .. In(plan.Origins), .. In(plan.Entries), .. In(plan.Contents), .. In(plan.Tasks), .. In(plan.Gatherings),
        .. In(plan.Leaderboards), .. In(plan.Prizes), .. In(plan.Draws), .. In(plan.Merchants), .. In(plan.Consents),
    ];

    public static IEnumerable<Mention> Of(PlanScenario scenario) =>
    [
        .. In(scenario.Groups), .. In(scenario.Origins), .. In(scenario.Entries), .. In(scenario.Contents), .. In(scenario.Tasks), .. In(scenario.Gatherings),
        .. In(scenario.Leaderboards), .. In(scenario.Prizes), .. In(scenario.Draws), .. In(scenario.Merchants), .. In(scenario.Consents),
    ];

    public static IEnumerable<(string Kind, string? Name)> Of(PlanMemberEvent? deed) => deed switch
    {
        null or PlanMemberEvent.Joined => [],
        PlanMemberEvent.Ordered ordered => [("product", ordered.Product)],
        PlanMemberEvent.Redeemed redeemed => [("offer", redeemed.Offer)],
        _ => throw new InvalidOperationException($"No such deed: {deed.GetType().Name}."),
    };

    private static IEnumerable<Mention> In(ImmutableArray<PlanGroup> groups) => All("groups", groups, g => $"the group `{g.Name}`", g =>
    [
        ("attribute", g.ShardBy),
        .. g.DiffersIn.Select(name => ("attribute", (string?)name)),
        .. g.Lifecycle.Select(name => ("segment", (string?)name)),
        .. g.Roles.SelectMany(Of),
    ]);

    private static IEnumerable<(string Kind, string? Name)> Of(PlanRole role) =>
    [
        ("offer", role.Reward?.Offer),
        .. role.BecomesWhen is { } becomes ? PredicateMentions.Of(becomes) : [],
        .. role.EndsWhen is { } ends ? PredicateMentions.Of(ends) : [],
    ];

    private static IEnumerable<Mention> In(ImmutableArray<PlanOrigin> origins) =>
        All("origins", origins, o => $"the origin `{o.Name}`", o => [("group", o.IntoGroup)]);

    private static IEnumerable<Mention> In(ImmutableArray<PlanEntry> entries) =>
        All("entries", entries, e => $"the entry `{e.Name}`", e => [("product", e.Product)]);

    private static IEnumerable<Mention> In(ImmutableArray<PlanContent> contents) => All("contents", contents, c => $"the content `{c.Name}`", c =>
        [("group", c.Group), ("product", c.Product), ("entry", c.Carries?.Entry), .. c.Claims.Select(name => ("claim", (string?)name))]);

    private static IEnumerable<Mention> In(ImmutableArray<PlanTask> tasks) =>
        All("tasks", tasks, t => $"the task `{t.Name}`", t => [("group", t.Group), ("offer", t.Reward)]);

    private static IEnumerable<Mention> In(ImmutableArray<PlanGathering> gatherings) =>
        All("gatherings", gatherings, g => $"the gathering `{g.Name}`", g => [("group", g.Group)]);

    private static IEnumerable<Mention> In(ImmutableArray<PlanLeaderboard> boards) =>
        All("leaderboards", boards, l => $"the leaderboard `{l.Name}`", l => [("referral or task", l.Ranks)]);

    private static IEnumerable<Mention> In(ImmutableArray<PlanPrize> prizes) =>
        All("prizes", prizes, p => $"the prize `{p.Name}`", p => [("leaderboard", p.Leaderboard), ("offer", p.GiveEach)]);

    private static IEnumerable<Mention> In(ImmutableArray<PlanDraw> draws) =>
        All("draws", draws, d => $"the draw `{d.Name}`", d => [("referral or task", d.AmongThoseOf), ("offer", d.GiveEach)]);

    private static IEnumerable<Mention> In(ImmutableArray<PlanMerchants> merchants) =>
        All("merchants", merchants, m => $"the merchants `{m.Name}`", m => [("group", m.IntoGroup)]);

    private static IEnumerable<Mention> In(ImmutableArray<PlanConsent> consents) =>
        All("consents", consents, c => $"the consent `{c.Name}`", c => [("merchants", c.Merchants)]);

    private static IEnumerable<Mention> All<T>(string list, ImmutableArray<T> items, Func<T, Phrase> owner, Func<T, IEnumerable<(string Kind, string? Name)>> names) =>
        items.SelectMany((item, index) => names(item).Select(n => new Mention(list, index, owner(item), n.Kind, n.Name)));
}
