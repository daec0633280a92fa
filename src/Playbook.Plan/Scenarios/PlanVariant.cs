using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Plan.Scenarios;

/// <summary>A plan with one of its scenarios in force: a plan of its own, with a hash of its own, that has no scenarios any more.</summary>
public static class PlanVariant
{
    /// <summary>The variant, or null where the plan has no such scenario.</summary>
    public static CampaignPlan? TryApply(CampaignPlan plan, string scenario) =>
        plan.Scenarios.FirstOrDefault(s => s.Name == scenario) is { } found ? Apply(plan, found) : null;

    public static CampaignPlan Apply(CampaignPlan plan, PlanScenario scenario) =>
        PlanOmissions.TakeOut(Assume(Replace(plan, scenario), scenario.Assumptions), scenario.Without);

    /// <summary>The plan with other values of behaviour. What is stated anew is no longer uncertain by a fit that did not find it.</summary>
    public static CampaignPlan Assume(CampaignPlan plan, ImmutableArray<PlanAssumption> assumptions) => plan with
    {
        Assumptions = Replace(plan.Assumptions, assumptions, a => a.Parameter),
        Covariances = [.. plan.Covariances.Select(c => assumptions.Aggregate((PlanCovariance?)c, (rest, a) => rest?.Without(a.Parameter))).OfType<PlanCovariance>()],
    };

    private static CampaignPlan Replace(CampaignPlan plan, PlanScenario scenario) => plan with
    {
        Offers = Replace(plan.Offers, scenario.Offers, o => o.Name),
        Cadences = Replace(plan.Cadences, scenario.Cadences, c => c.Name),
        Caps = Replace(plan.Caps, scenario.Caps, c => c.Name),
        Referrals = Replace(plan.Referrals, scenario.Referrals, r => r.Name),
        Recruits = Replace(plan.Recruits, scenario.Recruits, r => r.Name),
        Products = Replace(plan.Products, scenario.Products, p => p.Name),
        Parties = Replace(plan.Parties, scenario.Parties, p => p.Name),
        Commissions = Replace(plan.Commissions, scenario.Commissions, c => c.Name),
        Fulfilments = Replace(plan.Fulfilments, scenario.Fulfilments, f => f.Name),
        Aftersales = Replace(plan.Aftersales, scenario.Aftersales, a => a.Name),
        Settlements = Replace(plan.Settlements, scenario.Settlements, s => s.Name),
        PointsProgrammes = Replace(plan.PointsProgrammes, scenario.PointsProgrammes, p => p.Name),
        Groups = Replace(plan.Groups, scenario.Groups, g => g.Name),
        Origins = Replace(plan.Origins, scenario.Origins, o => o.Name),
        Claims = Replace(plan.Claims, scenario.Claims, c => c.Name),
        Entries = Replace(plan.Entries, scenario.Entries, e => e.Name),
        Contents = Replace(plan.Contents, scenario.Contents, c => c.Name),
        Tasks = Replace(plan.Tasks, scenario.Tasks, t => t.Name),
        Gatherings = Replace(plan.Gatherings, scenario.Gatherings, g => g.Name),
        Leaderboards = Replace(plan.Leaderboards, scenario.Leaderboards, l => l.Name),
        Prizes = Replace(plan.Prizes, scenario.Prizes, p => p.Name),
        Draws = Replace(plan.Draws, scenario.Draws, d => d.Name),
        Merchants = Replace(plan.Merchants, scenario.Merchants, m => m.Name),
        Consents = Replace(plan.Consents, scenario.Consents, c => c.Name),
        Positioning = scenario.Positioning ?? plan.Positioning,
        Phases = Replace(plan.Phases, scenario.Phases, p => p.Name),
        QuietHours = scenario.QuietHours ?? plan.QuietHours,
        Budgets = scenario.Budgets.IsDefaultOrEmpty ? plan.Budgets : scenario.Budgets,
        Population = scenario.Population ?? plan.Population,
        Holdout = scenario.Holdout ?? plan.Holdout,
        Scenarios = [],
    };

    /// <summary>An item takes the place of the item of its name; one of a new name comes last.</summary>
    public static ImmutableArray<T> Replace<T>(ImmutableArray<T> items, ImmutableArray<T> by, Func<T, string> name)
    {
        var names = items.Select(name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. items.Select(item => by.Where(b => name(b) == name(item)).DefaultIfEmpty(item).Last()),
            .. by.Where(b => !names.Contains(name(b))),
        ];
    }
}
