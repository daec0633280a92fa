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
            Offers = [.. variant.Offers.Where(item => Overrides("offer", item.Name))],
            Cadences = [.. variant.Cadences.Where(item => Overrides("cadence", item.Name))],
            Caps = [.. variant.Caps.Where(item => Overrides("cap", item.Name))],
            Referrals = [.. variant.Referrals.Where(item => Overrides("referral", item.Name))],
            Recruits = [.. variant.Recruits.Where(item => Overrides("recruit", item.Name))],
            Products = [.. variant.Products.Where(item => Overrides("product", item.Name))],
            Groups = [.. variant.Groups.Where(item => Overrides("group", item.Name))],
            Phases = [.. variant.Phases.Where(item => Overrides("phase", item.Name))],
            Budgets = scenario.Overridden.Contains("budget") ? variant.Budgets : [],
            Population = scenario.Overridden.Contains("population") ? variant.Population : null,
            Holdout = scenario.Overridden.Contains("holdout") ? variant.Holdout : null,
        };

        bool Overrides(string kind, string name) => scenario.Overridden.Contains($"{kind}/{name}");
    }
}
