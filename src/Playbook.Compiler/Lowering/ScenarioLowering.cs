using Playbook.Compiler.Binding;
using Playbook.Plan.Model;

namespace Playbook.Compiler.Lowering;

/// <summary>Keeps of a lowered variant the items that its scenario overrides.</summary>
internal static class ScenarioLowering
{
    public static PlanScenario Lower(BoundScenario scenario, CampaignPlan variant)
    {
        return new PlanScenario(scenario.Name)
        {
            Without = [.. scenario.Without.Select(key => key.Split('/') is [var kind, var name] ? new PlanOmission(EnumWords.To<OmittedKind>(kind), name) : new PlanOmission(EnumWords.To<OmittedKind>(key), null))],
            QuietHours = scenario.Overridden.Contains("quiet_hours") ? variant.QuietHours : null,
            Offers = [.. variant.Offers.Where(item => Overrides("offer", item.Name))],
            Cadences = [.. variant.Cadences.Where(item => Overrides("cadence", item.Name))],
            Caps = [.. variant.Caps.Where(item => Overrides("cap", item.Name))],
            Referrals = [.. variant.Referrals.Where(item => Overrides("referral", item.Name))],
            Recruits = [.. variant.Recruits.Where(item => Overrides("recruit", item.Name))],
            Products = [.. variant.Products.Where(item => Overrides("product", item.Name))],
            Groups = [.. variant.Groups.Where(item => Overrides("group", item.Name))],
            Origins = [.. variant.Origins.Where(item => Overrides("origin", item.Name))],
            Claims = [.. variant.Claims.Where(item => Overrides("claim", item.Name))],
            Entries = [.. variant.Entries.Where(item => Overrides("entry", item.Name))],
            Contents = [.. variant.Contents.Where(item => Overrides("content", item.Name))],
            Tasks = [.. variant.Tasks.Where(item => Overrides("task", item.Name))],
            Gatherings = [.. variant.Gatherings.Where(item => Overrides("gathering", item.Name))],
            Leaderboards = [.. variant.Leaderboards.Where(item => Overrides("leaderboard", item.Name))],
            Prizes = [.. variant.Prizes.Where(item => Overrides("prize", item.Name))],
            Draws = [.. variant.Draws.Where(item => Overrides("draw", item.Name))],
            Merchants = [.. variant.Merchants.Where(item => Overrides("merchants", item.Name))],
            Consents = [.. variant.Consents.Where(item => Overrides("consent", item.Name))],
            Positioning = scenario.Overridden.Contains("positioning") ? variant.Positioning : null,
            Parties = [.. variant.Parties.Where(item => Overrides("party", item.Name))],
            Commissions = [.. variant.Commissions.Where(item => Overrides("commission", item.Name))],
            Fulfilments = [.. variant.Fulfilments.Where(item => Overrides("fulfilment", item.Name))],
            Aftersales = [.. variant.Aftersales.Where(item => Overrides("aftersale", item.Name))],
            Settlements = [.. variant.Settlements.Where(item => Overrides("settlement", item.Name))],
            PointsProgrammes = [.. variant.PointsProgrammes.Where(item => Overrides("points", item.Name))],
            Phases = [.. variant.Phases.Where(item => Overrides("phase", item.Name))],
            Budgets = scenario.Overridden.Contains("budget") ? variant.Budgets : [],
            Population = scenario.Overridden.Contains("population") ? variant.Population : null,
            Holdout = scenario.Overridden.Contains("holdout") ? variant.Holdout : null,
        };

        bool Overrides(string kind, string name) => scenario.Overridden.Contains($"{kind}/{name}");
    }
}
