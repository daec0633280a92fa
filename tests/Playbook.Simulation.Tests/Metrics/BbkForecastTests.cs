using Playbook.Plan.TouchPolicy;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Metrics;

/// <summary>The articles' case with assumed parameters: whether it is plausible, never whether it hits their figures.</summary>
public class BbkForecastTests
{
    private static readonly Forecast Forecast = Simulator.Run(BbkPlan.Create(shoppers: 10_000, stores: 1), new SimulationOptions { Replicates = 3 });

    [Fact]
    public void Store_fills_its_seven_groups_up_to_the_limit()
    {
        Assert.InRange(Forecast.People.Joined.P50, 3_000, 4_500);
        Assert.InRange(Forecast.People.Groups.P50, 6, 9);
        Assert.InRange(Forecast.Costs.Rewards.P50, 0, (100 * 0.5) + (3_400 * 1.0));
    }

    [Fact]
    public void Group_in_the_fourteenth_month_is_neither_dead_nor_all_active()
    {
        Assert.InRange(Forecast.Weeks[^2].ActiveShare.P50, 0.02, 0.8);
        Assert.InRange(Forecast.People.Left.P50 / Forecast.People.Joined.P50, 0.02, 0.6);
        Assert.True(Forecast.Activity.ByWeekSinceJoining[1].P50 > Forecast.Activity.ByWeekSinceJoining[40].P50);
    }

    [Fact]
    public void Posts_are_about_thirty_one_a_week_in_touched_groups()
    {
        var posts = Forecast.Cadences.Where(c => c.Kind == TouchKind.Post).Sum(c => c.Outcomes.Where(o => o.Outcome == TouchOutcome.Touched).Sum(o => o.Count.P50));
        var groupWeeks = Forecast.People.Groups.P50 * Forecast.Weeks.Length;
        Assert.InRange(posts / groupWeeks, 20, 31);
    }

    [Fact]
    public void Coupons_and_the_budget_keep_to_their_limits()
    {
        Assert.InRange(Forecast.Offers.Single(o => o.Name == "basket_20").Issued.P90, 1, 20_000);
        Assert.InRange(Forecast.Budgets[0].LargestWindow.P90, 1, 120_000);
    }

    [Fact]
    public void Members_buy_more_with_the_plan_than_without()
    {
        Assert.True(Forecast.Incremental.MemberOrders.P10 > 0);
        Assert.InRange(Forecast.Incremental.MemberOrders.P50 / Forecast.WithoutPlan.MemberOrders.P50, 0, 0.5);
        Assert.NotNull(Forecast.ReturnOnInvestment);
    }
}
