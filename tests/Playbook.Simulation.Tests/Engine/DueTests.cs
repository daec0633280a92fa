using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Simulation.Engine;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Engine;

/// <summary>Messages that each member's own life sets off, and posts on single days.</summary>
public class DueTests
{
    private const int Days = 60;

    private static readonly LocalTime Eleven = new(11, 0);

    private static CampaignPlan Steady(int members = 400) => SamplePlan.Of(4_000, members, Days)
        .Assuming(("optout.base", 0m), ("exit.early", 0m), ("dnd.share", 0m))
        .Segment("all", new MemberPredicate.Constant(true));

    [Fact]
    public void Everyone_who_joins_early_enough_is_welcomed_once()
    {
        var plan = Sending(Steady(), new PlanTrigger.AfterJoin(3, Eleven)) with { Recruits = [new PlanRecruit { Name = "till", IntoGroup = "group" }] };
        var forecast = Run(plan);
        var joined = forecast.People.Joined.P50 - 400;
        Assert.InRange(Touched(forecast), joined * 0.85, joined - 1);
        Assert.Equal(0, Touched(Run(Sending(Steady(), new PlanTrigger.AfterJoin(3, Eleven)))));
    }

    [Fact]
    public void Replenishment_is_the_cycle_after_the_last_order_of_the_product()
    {
        var cycle = Run(Sending(Steady(), new PlanTrigger.Replenishment(-2, "rice", Eleven)));
        var after = Run(Sending(Steady(), new PlanTrigger.AfterLastOrder(18, "rice", Eleven)));
        Assert.True(Touched(cycle) > 0);
        Assert.Equal(Touched(after), Touched(cycle));
    }

    [Fact]
    public void Holders_of_a_coupon_are_reminded_unless_they_used_it()
    {
        // Everybody gets one coupon on the first day; it expires seven days later, and only those who read it think of it by themselves.
        var plan = Steady(2_000).Assuming(("response.remember", 0m), ("activity.start", 0.3m)).With(SamplePlan.Coupon(issue: 2_000)).Sending("coupon", "all", 9);
        var reminded = Run(Sending(plan, new PlanTrigger.BeforeExpiry(6, "coupon", Eleven)));
        var coupon = Assert.Single(reminded.Offers);
        var count = Touched(reminded);
        Assert.InRange(count, 1, coupon.Issued.P50 - 1);
        Assert.True(coupon.Orders.P50 > Run(plan).Offers[0].Orders.P50, "a reminder brings forgotten coupons to mind");
    }

    [Fact]
    public void Dated_posts_go_out_on_their_dates()
    {
        ImmutableArray<OffsetDateTime> slots = [(SamplePlan.FirstDay.PlusDays(3) + Eleven).WithOffset(Offset.FromHours(8)), (SamplePlan.FirstDay.PlusDays(9) + Eleven).WithOffset(Offset.FromHours(8))];
        var plan = Steady() with { Cadences = [new() { Name = "fair", Trigger = new PlanTrigger.Dated([], [Eleven], slots), Action = new PlanAction.Post(null, "group") }] };
        Assert.Equal(2, Touched(Run(plan)));
    }

    [Fact]
    public void Event_never_happens_and_the_forecast_says_so()
    {
        var plan = Sending(Steady(), new PlanTrigger.OnEvent("lesson_done", null)) with { Events = [new PlanEvent("lesson_done", "lms.lessons")] };
        Assert.Equal(0, Touched(Run(plan)));
        Assert.Equal(["cadence/reminder"], Unfollowed.Of(plan));
    }

    private static CampaignPlan Sending(CampaignPlan plan, PlanTrigger trigger) =>
        plan.With(new PlanCadence { Name = "reminder", Trigger = trigger, Action = new PlanAction.Send(null, "all") });

    private static Forecast Run(CampaignPlan plan) => Simulator.Run(plan, new SimulationOptions { Replicates = 1, Threads = 1, Uncertainty = ParameterUncertainty.Fixed });

    private static double Touched(Forecast forecast) =>
        forecast.Cadences.Where(c => c.Name is "reminder" or "fair").SelectMany(c => c.Outcomes).Where(o => o.Outcome == TouchOutcome.Touched).Sum(o => o.Count.P50);
}
