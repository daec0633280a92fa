using System.Collections.Immutable;
using Playbook.Plan.Behaviour;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Simulation.Engine;

/// <summary>
/// What of a plan the simulation leaves out, by item key such as <c>role/store_group.core</c>: a forecast says so, rather than passing it over
/// in silence. Whoever teaches the engine an item takes its line out here.
/// </summary>
public static class Unfollowed
{
    public static ImmutableArray<string> Of(CampaignPlan plan) =>
    [
        .. plan.Groups.SelectMany(InGroup)
            .Concat(plan.Cadences.Where(cadence => !IsFollowed(plan, cadence)).Select(cadence => $"cadence/{cadence.Name}"))
            .Concat(plan.Segments.Where(segment => segment.Predicate.AndInner().Any(term => NeedsEvidence(plan, term))).Select(segment => $"segment/{segment.Name}"))
            .Concat(plan.Attributes.Where(IsUnknown).Select(attribute => $"attribute/{attribute.Name}"))
            .Concat(plan.Surveys.Select(survey => $"survey/{survey.Name}"))
            .Concat(plan.Matches.Select(match => $"match/{match.Name}"))
            .Concat(plan.Journeys.Select(journey => $"journey/{journey.Name}"))
            .Concat(plan.Forbids.Except(FollowedForbids(plan)).Select(forbid => $"forbid/{forbid.Name}"))
            .Concat(plan.Migrations.Select(migration => $"migrate/{migration.Name}"))
            .Concat(plan.Referrals.SelectMany(referral => InReferral(plan, referral)))
            .Concat(plan.Assumptions.Where(stated => UpliftParameters.Find(stated.Parameter) is not null).Select(stated => $"assume/{string.Join('.', stated.Parameter.Split('.').Take(2))}").Distinct(StringComparer.Ordinal))
            .Concat(UnfollowedCommerce.Of(plan))
            .Concat(UnfollowedCommunity.Of(plan))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What is forbidden until something holds that can come to hold of a simulated member; the rest would be forbidden for ever.</summary>
    public static ImmutableArray<PlanForbid> FollowedForbids(CampaignPlan plan) =>
        [.. plan.Forbids.Where(forbid => !forbid.Before.AndInner(name => plan.Segments.FirstOrDefault(segment => segment.Name == name)?.Predicate).Any(term => NeedsEvidence(plan, term)))];

    /// <summary>Events of feeds do not happen to simulated members, and a group has no moment of its own; without a cycle or a coupon nothing falls due.</summary>
    private static bool IsFollowed(CampaignPlan plan, PlanCadence cadence) => cadence.Trigger switch
    {
        PlanTrigger.OnEvent => false,
        PlanTrigger.AfterLastOrder or PlanTrigger.AfterJoin => cadence.Action is PlanAction.Send,
        PlanTrigger.Replenishment cycle => cadence.Action is PlanAction.Send && plan.Products.Any(p => p.Name == cycle.Product && p.ReplenishEvery is not null),
        PlanTrigger.BeforeExpiry expiry => cadence.Action is PlanAction.Send && plan.Offers.Any(o => o.Name == expiry.Offer && o.Coupon is not null),
        _ => true,
    };

    /// <summary>Nobody answers surveys, writes, gives back goods, has a role or does anything elsewhere: a condition on it holds of all members or of none.</summary>
    private static bool NeedsEvidence(CampaignPlan plan, MemberPredicate term) => term switch
    {
        MemberPredicate.Answered or MemberPredicate.EventCount or MemberPredicate.FactIn { Fact: MemberFact.Role } => true,
        MemberPredicate.Comparison comparison => NeedsEvidence(plan, comparison.Quantity),
        MemberPredicate.Ranked ranked => NeedsEvidence(plan, ranked.Quantity),
        MemberPredicate.AttributeIn attribute => IsUnknown(plan, attribute.Attribute),
        MemberPredicate.Known attribute => IsUnknown(plan, attribute.Attribute),
        _ => false,
    };

    private static bool NeedsEvidence(CampaignPlan plan, MemberQuantity quantity) =>
        quantity.Measure is MemberMeasure.Posts or MemberMeasure.Refunds || (quantity.Attribute is { } attribute && IsUnknown(plan, attribute));

    private static bool IsUnknown(CampaignPlan plan, string attribute) => plan.Attributes.Any(candidate => candidate.Name == attribute && IsUnknown(candidate));

    /// <summary>A text, or a value without bounds, that has no distribution: nothing says what a simulated member would have.</summary>
    private static bool IsUnknown(PlanAttribute attribute) =>
        attribute is { Distribution: null, Range: null, Kind: not (AttributeKind.OneOf or AttributeKind.Truth) };

    /// <summary>Roles are numbers of a group that create and relay, rules are enforced or not, and staff answers; no member has a role or breaks a rule by itself.</summary>
    private static IEnumerable<string> InGroup(PlanGroup group)
    {
        foreach (var role in group.Roles)
        {
            var name = $"role/{group.Name}.{role.Name}";
            if (role.BecomesWhen is not null || role.From is not null) yield return $"{name}.becomes_when";
            if (role.EndsWhen is not null) yield return $"{name}.ends_when";
            if (!role.Perks.IsDefaultOrEmpty) yield return $"{name}.perk";
            if (role.Reward is not null) yield return $"{name}.reward";
        }

        foreach (var rule in group.Rules)
        {
            var name = $"rule/{group.Name}.{rule.Name}";
            if (!KindCommunity.IsEnforced(group, rule)) yield return name;
            else if (!rule.Steps.IsDefaultOrEmpty) yield return $"{name}.steps";
            if (rule.Appeal is not null) yield return $"{name}.appeal";
        }

        if (group.Staff?.Dedicated is not null) yield return $"staff/{group.Name}.dedicated";
        if (group.Staff is { Tools.IsDefaultOrEmpty: false }) yield return $"staff/{group.Name}.tools";
    }

    /// <summary>Sharers and friends alone are rewarded, and with coupons alone.</summary>
    private static IEnumerable<string> InReferral(CampaignPlan plan, PlanReferral referral)
    {
        var reward = plan.Offers.FirstOrDefault(offer => offer.Name == referral.Reward);
        if (reward is { Coupon: null }) yield return $"referral/{referral.Name}.reward";
    }
}
