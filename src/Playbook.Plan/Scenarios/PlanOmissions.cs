using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Plan.Scenarios;

/// <summary>Takes out of a plan what a scenario is without.</summary>
internal static class PlanOmissions
{
    public static CampaignPlan TakeOut(CampaignPlan plan, ImmutableArray<PlanOmission> omissions) => omissions.Aggregate(plan, TakeOut);

    /// <summary>True where the plan has what is to be left out.</summary>
    public static bool Has(CampaignPlan plan, PlanOmission omission) => omission.Kind switch
    {
        OmittedKind.Cadence => plan.Cadences.Any(item => item.Name == omission.Name),
        OmittedKind.Cap => plan.Caps.Any(item => item.Name == omission.Name),
        OmittedKind.Referral => plan.Referrals.Any(item => item.Name == omission.Name),
        OmittedKind.Recruit => plan.Recruits.Any(item => item.Name == omission.Name),
        OmittedKind.Offer => plan.Offers.Any(item => item.Name == omission.Name),
        OmittedKind.Content => plan.Contents.Any(item => item.Name == omission.Name),
        OmittedKind.Task => plan.Tasks.Any(item => item.Name == omission.Name),
        OmittedKind.Gathering => plan.Gatherings.Any(item => item.Name == omission.Name),
        OmittedKind.Leaderboard => plan.Leaderboards.Any(item => item.Name == omission.Name),
        OmittedKind.Prize => plan.Prizes.Any(item => item.Name == omission.Name),
        OmittedKind.Draw => plan.Draws.Any(item => item.Name == omission.Name),
        OmittedKind.QuietHours => plan.QuietHours is not null,
        OmittedKind.Budget => !plan.Budgets.IsEmpty,
        OmittedKind.Holdout => plan.Holdout is not null,
        _ => throw new InvalidOperationException($"No such kind: {omission.Kind}."),
    };

    private static CampaignPlan TakeOut(CampaignPlan plan, PlanOmission omission) => omission.Kind switch
    {
        OmittedKind.Cadence => plan with { Cadences = plan.Cadences.RemoveAll(item => item.Name == omission.Name) },
        OmittedKind.Cap => plan with { Caps = plan.Caps.RemoveAll(item => item.Name == omission.Name) },
        OmittedKind.Referral => plan with { Referrals = plan.Referrals.RemoveAll(item => item.Name == omission.Name) },
        OmittedKind.Recruit => plan with { Recruits = plan.Recruits.RemoveAll(item => item.Name == omission.Name) },
        OmittedKind.Offer => plan with { Offers = plan.Offers.RemoveAll(item => item.Name == omission.Name) },
        OmittedKind.Content => plan with { Contents = plan.Contents.RemoveAll(item => item.Name == omission.Name) },
        OmittedKind.Task => plan with { Tasks = plan.Tasks.RemoveAll(item => item.Name == omission.Name) },
        OmittedKind.Gathering => plan with { Gatherings = plan.Gatherings.RemoveAll(item => item.Name == omission.Name) },
        OmittedKind.Leaderboard => plan with { Leaderboards = plan.Leaderboards.RemoveAll(item => item.Name == omission.Name) },
        OmittedKind.Prize => plan with { Prizes = plan.Prizes.RemoveAll(item => item.Name == omission.Name) },
        OmittedKind.Draw => plan with { Draws = plan.Draws.RemoveAll(item => item.Name == omission.Name) },
        OmittedKind.QuietHours => plan with { QuietHours = null },
        OmittedKind.Budget => plan with { Budgets = [] },
        OmittedKind.Holdout => plan with { Holdout = null },
        _ => throw new InvalidOperationException($"No such kind: {omission.Kind}."),
    };
}
