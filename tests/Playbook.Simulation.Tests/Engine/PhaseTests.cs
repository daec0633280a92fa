using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Engine;

/// <summary>Groups that go through phases by themselves.</summary>
public class PhaseTests
{
    private const int Days = 60;

    private static CampaignPlan Gated(int members, int size) =>
        SamplePlan.Of(4_000, members, Days).Assuming(("optout.base", 0m), ("exit.early", 0m)).With(SamplePlan.FlashSale()).Posting("flash", 10).Posting(null, 12) with
        {
            Recruits = [new PlanRecruit { Name = "till", IntoGroup = "group" }],
            Phases =
            [
                new("recruit", null, null, [Activity.Content, Activity.Recruit])
                {
                    Gate = new() { Done = new PhaseCondition.OfSize(ComparisonOperator.GreaterOrEqual, size), TimeoutDays = Days, OnTimeout = OnTimeout.Review },
                },
                new("promote", null, null, [Activity.Content, Activity.Offers]) { Gate = new() { After = "recruit", Days = 5 } },
            ],
        };

    [Fact]
    public void Group_that_fills_is_sold_to_for_as_long_as_the_phase_lasts_and_takes_nobody_then()
    {
        var forecast = Run(Gated(members: 0, size: 100));
        Assert.Equal(5, Touched(forecast.Cadences[0]));
        Assert.InRange(forecast.People.Joined.P50, 100, 250);
    }

    [Fact]
    public void Group_that_never_fills_is_never_sold_to()
    {
        var forecast = Run(Gated(members: 0, size: 450) with { Recruits = [] });
        Assert.Equal(0, forecast.Cadences[0].Reached.P90);
        Assert.Equal(0, forecast.People.Joined.P90);
    }

    [Fact]
    public void Group_that_begins_full_moves_on_the_morning_after()
    {
        var forecast = Run(Gated(members: 120, size: 100) with { Recruits = [] });
        Assert.Equal(5, Touched(forecast.Cadences[0]));
        Assert.InRange(Touched(forecast.Cadences[1]), 5, 6);
    }

    private static Forecast Run(CampaignPlan plan) => Simulator.Run(plan, new SimulationOptions { Replicates = 1, Threads = 1, Uncertainty = ParameterUncertainty.Fixed });

    private static double Touched(CadenceFigures cadence) => cadence.Outcomes.Where(o => o.Outcome == TouchOutcome.Touched).Sum(o => o.Count.P50);
}
