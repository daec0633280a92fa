using Playbook.Plan.Model;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Engine;

/// <summary>Groups die when hardly anybody engages, and stay dead.</summary>
public class GroupLifeTests
{
    private const int Members = 2_000;

    private static CampaignPlan Posting(decimal activity, int days = 70, params int[] hours) => SamplePlan.Of(Members, Members, days).Assuming(
        ("activity.start", activity), ("activity.precision", 1_000_000m), ("activity.floor", 0.2m), ("activity.half_life", 15m), ("exit.early", 0m))
        .Posting(null, hours);

    [Fact]
    public void Dead_group_stays_dead()
    {
        // About 7 % a week at first, under 3 % after a month or so.
        var plan = Posting(0.01m, 140, 10).Assuming(("group.silent_after", 14m));
        var forecast = Run(plan);
        double[] shares = [.. forecast.Weeks.Select(week => week.ActiveShare.P50)];
        var death = Array.FindIndex(shares, share => share == 0d);
        Assert.InRange(death, 4, 18);
        Assert.All(shares[..(death - 1)], share => Assert.True(share > 0d));
        Assert.All(shares[death..], share => Assert.Equal(0d, share));
        Assert.Equal(forecast.People.Groups.P50, forecast.People.SilentGroups.P50);

        var immortal = Run(plan.AssumingForm("group.life", "immortal"));
        Assert.All(immortal.Weeks, week => Assert.True(week.ActiveShare.P50 > 0d));
        Assert.Equal(0, immortal.People.SilentGroups.P50);
    }

    [Fact]
    public void Dead_group_sells_nothing_more_by_its_posts()
    {
        var plan = Posting(0.004m, 100, 10).Assuming(("group.silent_after", 14m), ("response.base", -2.5m)).With(SamplePlan.FlashSale()).Posting("flash", 12);
        var (mortal, immortal) = (Run(plan), Run(plan.AssumingForm("group.life", "immortal")));
        Assert.Equal(mortal.People.Groups.P50, mortal.People.SilentGroups.P50);
        Assert.True(mortal.Cadences[1].Engaged.P50 < immortal.Cadences[1].Engaged.P50);
        Assert.Equal(Run(plan with { Period = new PlanPeriod(plan.Period.First, plan.Period.First.PlusDays(69)) }).Cadences[1].Engaged.P50, mortal.Cadences[1].Engaged.P50);
    }

    [Fact]
    public void Lively_group_never_notices_that_groups_may_die()
    {
        var plan = Posting(0.2m, 70, 10, 18);
        var (mortal, immortal) = (Run(plan), Run(plan.AssumingForm("group.life", "immortal")));
        Assert.Equal(immortal.Weeks.Select(week => week.ActiveShare.P50), mortal.Weeks.Select(week => week.ActiveShare.P50));
        Assert.Equal(0, mortal.People.SilentGroups.P50);
    }

    [Fact]
    public void Group_to_which_nobody_posts_does_not_die_of_it() =>
        Assert.Equal(0, Run(SamplePlan.Of(Members, Members, 100)).People.SilentGroups.P50);

    [Fact]
    public void Lower_threshold_never_kills_more_groups()
    {
        double[] dead = [.. new[] { 0.01m, 0.02m, 0.03m, 0.04m, 0.05m }
            .Select(below => Run(Posting(0.012m, 70, 10).Assuming(("group.silent_below", below), ("group.silent_after", 14m))).People.SilentGroups.P50)];
        Assert.Equal(dead.Order(), dead);
        Assert.True(dead[0] < dead[^1]);
    }

    private static Forecast Run(CampaignPlan plan) => Simulator.Run(plan, new SimulationOptions { Replicates = 1, Threads = 1, Uncertainty = ParameterUncertainty.Fixed });
}
