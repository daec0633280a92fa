using Playbook.Plan.Diff;
using Playbook.Plan.Model;
using Playbook.Plan.Scenarios;
using Playbook.Plan.Tests.Json;
using Playbook.Plan.Values;

namespace Playbook.Plan.Tests.Scenarios;

public sealed class PlanVariantTests
{
    private static readonly CampaignPlan s_shop = SamplePlan.Shop with
    {
        Scenarios =
        [
            new PlanScenario("cheaper")
            {
                Offers = [SamplePlan.Shop.Offers[0] with { Price = new PlanPrice.Fixed(SamplePlan.Yuan(30)) }],
                Holdout = new PlanHoldout(new Percent(10), HoldoutUnit.Members),
                Assumptions = [new PlanAssumption("fatigue.half_life", 15, null, null)],
            },
        ],
    };

    [Fact]
    public void Items_of_the_scenario_take_the_place_of_those_of_their_name()
    {
        var items = PlanDiff.Between(s_shop with { Scenarios = [] }, PlanVariant.TryApply(s_shop, "cheaper")!).Items;
        Assert.Equal(["offer flash_rice", "holdout ", "assumption fatigue.half_life"], items.Select(i => $"{i.Kind} {i.Name}"), StringComparer.Ordinal);
    }

    [Fact]
    public void What_a_scenario_is_without_is_not_in_its_variant()
    {
        var name = SamplePlan.Shop.Cadences[0].Name;
        var shop = SamplePlan.Shop with { Scenarios = [new PlanScenario("quiet") { Without = [new PlanOmission(OmittedKind.Cadence, name)] }] };
        var difference = Assert.Single(PlanDiff.Between(shop with { Scenarios = [] }, PlanVariant.TryApply(shop, "quiet")!).Items);
        Assert.Equal(("cadence", name, ItemChange.Removed), (difference.Kind, difference.Name, difference.Change));
    }

    [Fact]
    public void Variant_has_no_scenarios() => Assert.Empty(PlanVariant.TryApply(s_shop, "cheaper")!.Scenarios);

    [Fact]
    public void Unknown_scenario_gives_nothing() => Assert.Null(PlanVariant.TryApply(s_shop, "dearer"));
}
