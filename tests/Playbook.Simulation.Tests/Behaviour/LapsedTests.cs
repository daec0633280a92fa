using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Simulation.Tests.Behaviour;

/// <summary>Members of a log who have left are there to be written to, and order no more.</summary>
public sealed class LapsedTests
{
    private const int Shoppers = 4_000;

    [Theory]
    [InlineData("mbg_cnbd_k")]
    [InlineData("pareto_nbd")]
    [InlineData("bg_bb")]
    public void Orders_are_made_by_those_alone_who_have_not_left(string form)
    {
        var all = Orders(form, 0m);
        var some = Orders(form, 0.6m);

        Assert.True(all > 1_000d, $"{all} orders");
        Assert.InRange(some / all, 0.36, 0.44);
    }

    [Fact]
    public void Nobody_orders_when_all_have_left() => Assert.Equal(0d, Orders("bg_nbd", 1m));

    private static double Orders(string form, decimal lapsed)
    {
        var plan = new CampaignPlan
        {
            Name = "nothing",
            Currency = "CNY",
            TimeZone = "Asia/Shanghai",
            Period = new PlanPeriod(new LocalDate(2026, 1, 1), new LocalDate(2026, 6, 29)),
            Population = new PlanPopulation(1, Shoppers, 0, [new("everyone", new Percent(100m), Duration.FromDays(30), new Money(80m, "CNY"), new Percent(0m), PriceSensitivity.Medium)]),
            Assumptions =
            [
                new PlanAssumption("purchase.form", null, form, null),
                new PlanAssumption("opportunity.every", 14m, null, null),
                new PlanAssumption("lapsed.share", lapsed, null, null),
            ],
        };
        return Simulator.Run(plan, new SimulationOptions { Seed = 3, Replicates = 4, Uncertainty = ParameterUncertainty.Fixed }).WithPlan.StoreOrders.Samples.Average();
    }
}
