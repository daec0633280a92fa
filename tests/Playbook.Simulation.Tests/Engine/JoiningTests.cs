using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Engine;

public class JoiningTests
{
    private const int Days = 60;

    private static CampaignPlan Recruiting(PlanJoinLimit? stopAt = null, int capacity = 50) => SamplePlan.Of(1_000, 0, Days, stores: 2).Assuming(("recruit.join", 0.5m)) with
    {
        Groups = [SamplePlan.Group(capacity)],
        Recruits =
        [
            new()
            {
                Name = "till",
                IntoGroup = "group",
                Tiers = [new("first", 1, 30, JoinScope.PerStore, SamplePlan.Cny(0.5m)), new("further", 31, null, JoinScope.PerStore, SamplePlan.Cny(1m))],
                StopAt = stopAt,
            },
        ],
    };

    [Theory]
    [InlineData(JoinScope.PerStore, 120)]
    [InlineData(JoinScope.InTotal, 60)]
    public void Recruiting_stops_at_its_limit_and_pays_by_tier(JoinScope scope, int joins)
    {
        var forecast = Run(Recruiting(new(60, scope)));
        Assert.Equal([joins, joins], forecast.People.Joined.Samples.Select(j => (int)j));
        Assert.InRange(forecast.Costs.Rewards.P50, joins * 0.5, joins);
        if (scope == JoinScope.PerStore)
        {
            Assert.Equal([2 * ((30 * 0.5) + 30), 2 * ((30 * 0.5) + 30)], forecast.Costs.Rewards.Samples);
        }
    }

    [Fact]
    public void Groups_open_as_they_fill_and_never_hold_more_than_they_may()
    {
        var forecast = Run(Recruiting().Assuming(("exit.early", 0m)));
        var joined = forecast.People.Joined.Samples[0];
        Assert.InRange(forecast.People.Groups.Samples[0], joined / 50, (joined / 50) + 2);
    }

    [Fact]
    public void Groups_that_close_take_nobody_beyond_their_capacity()
    {
        var plan = Recruiting().Assuming(("exit.early", 0m)) with { Groups = [SamplePlan.Group(50, OnFull.Close)] };
        Assert.Equal([100d, 100d], Run(plan).People.Joined.Samples);
    }

    [Fact]
    public void Nobody_joins_on_days_whose_phase_does_not_allow_it()
    {
        var plan = Recruiting() with { Phases = [new("selling", SamplePlan.FirstDay, SamplePlan.FirstDay.PlusDays(Days), [Activity.Offers])] };
        Assert.Equal(0, Run(plan).People.Joined.P90);
    }

    [Fact]
    public void Joining_alone_changes_no_order()
    {
        var forecast = Run(Recruiting());
        Assert.True(forecast.People.Joined.P50 > 100);
        Assert.Equal(forecast.WithoutPlan, forecast.WithPlan);
    }

    [Fact]
    public void Share_that_has_joined_is_that_of_a_draw_at_each_order()
    {
        // A willingness of one half for all: of those with n orders 1 − 2⁻ⁿ join; in a period without dropout and at rates alike.
        var plan = SamplePlan.Of(20_000, 0, 30).Assuming(
            ("recruit.join", 0.5m), ("recruit.precision", 1_000_000m), ("purchase.k", 1m), ("purchase.r", 1_000_000m), ("dropout.a", 0m)) with
        {
            Recruits = [new() { Name = "till", IntoGroup = "group" }],
        };

        // Orders are Poisson with mean 30/9, thinned by one half.
        var expected = 1 - Math.Exp(-30d / 9 / 2);
        Assert.Equal(expected, Run(plan).People.Joined.Samples[0] / 20_000, 4 * Math.Sqrt(expected * (1 - expected) / 20_000));
    }

    [Fact]
    public void Referral_brings_friends_within_its_budget()
    {
        var plan = SamplePlan.Of(4_000, 400, Days).With(SamplePlan.Coupon(amount: 20m)).Posting(null, 10).Assuming(
            ("referral.share", 0.5m), ("referral.earn", 1m), ("referral.friends", 1m), ("referral.pause", 1m)) with
        {
            Referrals =
            [
                new()
                {
                    Name = "poster",
                    When = new(GroupMeasure.ActiveRate, Duration.FromDays(7), ComparisonOperator.Less, new Percent(100m)),
                    Ask = "share",
                    Reward = "coupon",
                    RewardTo = RewardTo.Both,
                    Budget = new(SamplePlan.Cny(210m), Window.CalendarWeek),
                },
            ],
        };
        var forecast = Run(plan);
        Assert.True(forecast.People.JoinedByReferral.P50 > 0);

        // Ten rewards of 20 in each of nine calendar weeks at most.
        Assert.InRange(forecast.Offers[0].Issued.P90, 1, 90);
    }

    [Fact]
    public void Referral_asks_on_the_days_that_it_runs()
    {
        var plan = SamplePlan.Of(4_000, 400, Days).Posting(null, 10).Assuming(("referral.share", 0.5m), ("referral.friends", 1m), ("referral.pause", 1m));
        var always = Brought(null);
        Assert.True(always > 0);
        Assert.Equal(always, Brought(plan.Period));
        Assert.Equal(0, Brought(new PlanPeriod(plan.Period.Last.PlusDays(1), plan.Period.Last.PlusDays(7))));
        Assert.InRange(Brought(new PlanPeriod(plan.Period.First, plan.Period.First.PlusDays(6))), 1, always - 1);

        double Brought(PlanPeriod? runs) => Run(plan with { Referrals = [new() { Name = "poster", Ask = "share", Runs = runs }] }).People.JoinedByReferral.P50;
    }

    [Fact]
    public void Members_at_start_are_shared_out_over_stores_and_groups()
    {
        var plan = SamplePlan.Of(1_001, 501, 10, stores: 2).Assuming(("exit.early", 0m)) with { Groups = [SamplePlan.Group(100)] };
        var forecast = Run(plan);
        Assert.Equal(501, forecast.People.Joined.P50);
        Assert.Equal(6, forecast.People.Groups.P50);
    }

    [Fact]
    public void Group_across_stores_takes_members_of_all()
    {
        var plan = SamplePlan.Of(1_000, 500, 10, stores: 4) with { Groups = [SamplePlan.Group() with { OnePerStore = false }] };
        Assert.Equal(1, Run(plan).People.Groups.P50);
    }

    private static Forecast Run(CampaignPlan plan) => Simulator.Run(plan, new SimulationOptions { Replicates = 2, Threads = 1, Uncertainty = ParameterUncertainty.Fixed });
}
