using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Simulation.Engine;

/// <summary>What of a plan's community the simulation leaves out, as item keys such as <c>content/owner_story</c>.</summary>
public static class UnfollowedCommunity
{
    public static ImmutableArray<string> Of(CampaignPlan plan) =>
    [
        .. plan.Positioning is null ? [] : new[] { "positioning" },
        .. plan.Groups.SelectMany(Of),
        .. plan.Recruits.SelectMany(Of),
        .. plan.Referrals.SelectMany(Of),
        .. plan.Origins.Select(item => $"origin/{item.Name}"),
        .. plan.Claims.Select(item => $"claim/{item.Name}"),
        .. plan.Entries.Select(item => $"entry/{item.Name}"),
        .. plan.Contents.SelectMany(item => Of(plan, item)),
        .. plan.Tasks.Select(item => $"task/{item.Name}"),
        .. plan.Gatherings.Select(item => $"gathering/{item.Name}"),
        .. plan.Leaderboards.Select(item => $"leaderboard/{item.Name}"),
        .. plan.Prizes.Select(item => $"prize/{item.Name}"),
        .. plan.Draws.Select(item => $"draw/{item.Name}"),
        .. plan.Merchants.Select(item => $"merchants/{item.Name}"),
        .. plan.Consents.Select(item => $"consent/{item.Name}"),
    ];

    private static IEnumerable<string> Of(PlanGroup group)
    {
        if (group.Archetype is not null) yield return $"group/{group.Name}.archetype";
        if (group.Relationship is not null) yield return $"group/{group.Name}.relationship";
        if (group.Shares is not null) yield return $"group/{group.Name}.shares";
        if (!group.DiffersIn.IsDefaultOrEmpty) yield return $"group/{group.Name}.differs_in";
        if (group.ShardBy is not null) yield return $"group/{group.Name}.shard";
        if (group.Radius is not null) yield return $"group/{group.Name}.radius";
        if (group.ExpertsPerGroup is not null) yield return $"group/{group.Name}.experts";
        if (!group.Lifecycle.IsDefaultOrEmpty) yield return $"group/{group.Name}.lifecycle";
        if (group.Intervene is not null) yield return $"group/{group.Name}.intervene";
        if (group.SelfRun is not null) yield return $"group/{group.Name}.self_run";
        if (group.HandsOver is not null) yield return $"group/{group.Name}.hands_over";
    }

    /// <summary>What members of a role write makes others engage; what staff write, and what a content leads to, changes nothing.</summary>
    private static IEnumerable<string> Of(CampaignPlan plan, PlanContent content)
    {
        if (!plan.Groups.Any(group => KindCommunity.IsFollowed(group, content))) yield return $"content/{content.Name}";
        else if (content.Carries is not null) yield return $"content/{content.Name}.carries";
    }

    private static IEnumerable<string> Of(PlanRecruit recruit)
    {
        if (recruit.Traffic is not null) yield return $"recruit/{recruit.Name}.traffic";
        if (!recruit.Via.IsDefaultOrEmpty) yield return $"recruit/{recruit.Name}.via";
    }

    private static IEnumerable<string> Of(PlanReferral referral)
    {
        if (referral.Among is not null) yield return $"referral/{referral.Name}.among";
        if (!referral.By.IsDefaultOrEmpty) yield return $"referral/{referral.Name}.by";
        if (referral.After is not null) yield return $"referral/{referral.Name}.after";
        if (referral.Counts is not null) yield return $"referral/{referral.Name}.counts";
        if (referral.Limit is not null) yield return $"referral/{referral.Name}.limit";
        if (referral.Attribution is not null) yield return $"referral/{referral.Name}.attribution";
        if (!referral.Reexpose.IsDefaultOrEmpty) yield return $"referral/{referral.Name}.reexpose";
    }
}
