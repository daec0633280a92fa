using Playbook.Plan.Model;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Engine;

/// <summary>Friends bring friends: a branching process that dies out where K is below one.</summary>
public class ReferralTests
{
    /// <summary>One day on which all of 4,000 members share; 200,000 shoppers are left to bring.</summary>
    private static CampaignPlan OneDay(decimal passOn, decimal friends, decimal shape = 1m, int depth = 1) =>
        (SamplePlan.Of(200_000, 4_000, 1) with { Groups = [SamplePlan.Group(capacity: 1_000_000)] }).Assuming(
            ("activity.start", 0.2m), ("activity.precision", 1_000_000m), ("referral.share", 0.5m), ("referral.earn", 1m),
            ("referral.friends", friends), ("referral.shape", shape), ("referral.pass_on", passOn)).With(SamplePlan.Coupon()).Posting(null, 10) with
        {
            Referrals = [new() { Name = "poster", Ask = "share", Reward = "coupon", RewardTo = RewardTo.Sharer, Depth = depth }],
        };

    [Theory]
    [InlineData(0.1, 0.8)]
    [InlineData(0.3, 0.8)]
    [InlineData(0.3, 0.5)]
    public void All_who_come_are_the_seeds_over_one_less_k(double passOn, double friends)
    {
        var seeds = Joined(OneDay(0m, (decimal)friends));
        var total = Joined(OneDay((decimal)passOn, (decimal)friends));

        // A friend passes on with chance p and then brings a negative binomial of mean m and shape 1: variance p(m + 2m²) − (pm)².
        var k = passOn * friends;
        var variance = (passOn * (friends + (2 * friends * friends))) - (k * k);
        Assert.True(seeds > 100);
        Assert.Equal(seeds / (1 - k), total, (4 * Math.Sqrt(seeds * variance / Math.Pow(1 - k, 3))) + 1);
    }

    [Fact]
    public void Without_passing_on_the_seeds_alone_come()
    {
        var plan = OneDay(0m, 0.8m);
        Assert.Equal(Joined(plan), Joined(plan.Assuming(("referral.pause", 60m))));
        Assert.InRange(Joined(plan), 0.8 * 400 - 4 * Math.Sqrt(400 * (0.8 + 2 * 0.64)), 0.8 * 400 + 4 * Math.Sqrt(400 * (0.8 + 2 * 0.64)));
    }

    [Fact]
    public void Smaller_shape_leaves_the_mean_and_makes_few_bring_most()
    {
        // The mean is that of the parameter at either shape; the top referrer brings far more at a small one.
        var even = Samples(OneDay(0m, 0.8m, shape: 1m));
        var uneven = Samples(OneDay(0m, 0.8m, shape: 0.15m));
        Assert.Equal(even.Average(), uneven.Average(), 4 * Math.Sqrt(400 * (1.6 + 0.64 + 0.64 / 0.15) / even.Length));
        Assert.True(Spread(uneven) > Spread(even));
    }

    [Fact]
    public void Levels_above_the_sharer_are_paid_where_the_depth_says_so()
    {
        double Issued(int depth, decimal passOn) => Run(OneDay(passOn, 0.8m, depth: depth)).Offers[0].Issued.P50;
        Assert.Equal(Issued(1, 0m), Issued(2, 0m));
        Assert.True(Issued(1, 0.3m) < Issued(2, 0.3m) && Issued(2, 0.3m) < Issued(3, 0.3m), $"{Issued(1, 0.3m)} < {Issued(2, 0.3m)} < {Issued(3, 0.3m)}");

        // The second level: each sharer who was brought pays one more, its inviter; those are the sharers beyond the seeds'.
        var sharers = Issued(1, 0.3m);
        Assert.Equal(sharers + (sharers - Issued(1, 0m)), Issued(2, 0.3m));
    }

    [Fact]
    public void Cascade_ends_with_the_shoppers()
    {
        var plan = OneDay(0.3m, 0.8m) with { Population = new PlanPopulation(1, 4_050, 4_000, [SamplePlan.Persona()]) };
        Assert.InRange(Joined(plan), 1, 50);
    }

    private static double Spread(double[] values) => values.Max() - values.Min();

    private static double Joined(CampaignPlan plan) => Run(plan).People.JoinedByReferral.P50;

    private static double[] Samples(CampaignPlan plan) =>
        [.. Simulator.Run(plan with { Population = plan.Population with { Shoppers = 20_000 } }, new SimulationOptions { Replicates = 20, Uncertainty = ParameterUncertainty.Fixed }).People.JoinedByReferral.Samples];

    private static Forecast Run(CampaignPlan plan) => Simulator.Run(plan, new SimulationOptions { Replicates = 1, Threads = 1, Uncertainty = ParameterUncertainty.Fixed });
}
