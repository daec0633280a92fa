using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Engine;

/// <summary>Who is touched, and what touches do to activity and fatigue.</summary>
public class TouchTests
{
    private const int Members = 400;
    private const int Days = 28;

    private static readonly MemberPredicate Everyone = new MemberPredicate.Constant(true);

    /// <summary>Nobody leaves, tires or changes: chances to engage are what the plan says.</summary>
    private static CampaignPlan Steady(double activity = 0.2, int members = Members, int days = Days) => SamplePlan.Of(members, members, days).Assuming(
        ("activity.start", (decimal)activity), ("activity.precision", 1_000_000m), ("activity.floor", 1m), ("activity.lift", 0m), ("activity.lift_order", 0m),
        ("social.weight", 0m), ("habit.weight", 0m), ("fatigue.response", 0m), ("optout.base", 0m), ("exit.early", 0m), ("dnd.share", 0m), ("send.attention", 1m));

    [Fact]
    public void Engagements_are_those_of_independent_posts()
    {
        const double activity = 0.2;
        var plan = Steady(activity, members: 2_000).Posting(null, 9, 12, 15, 18, 20);
        var cadence = Run(plan).Cadences[0];
        var touches = 2_000d * Days * 5;
        Assert.Equal(touches, cadence.Reached.P50);
        Assert.Equal(touches * activity, cadence.Engaged.P50, 4 * Math.Sqrt(touches * activity * (1 - activity)) + (touches * 2e-4));
    }

    [Fact]
    public void Share_active_in_a_week_follows_from_the_chance_of_each_post()
    {
        var forecast = Run(Steady(0.05, members: 4_000).Posting(null, 10, 18));
        var expected = 1 - Math.Pow(0.95, 14);
        Assert.All(forecast.Weeks, w => Assert.Equal(expected, w.ActiveShare.P50, 4 * Math.Sqrt(expected * (1 - expected) / 4_000) + 2e-3));
        Assert.All(forecast.Activity.ByWeekSinceJoining, w => Assert.Equal(expected, w.P50, 4 * Math.Sqrt(expected * (1 - expected) / 4_000) + 2e-3));
    }

    [Fact]
    public void Offer_that_ran_out_is_lost_to_those_alone_whom_it_was_meant_for()
    {
        var nobody = Run(Steady().With(SamplePlan.Coupon(issue: 10)).Segment("all", Everyone).Segment("nobody", new MemberPredicate.Constant(false)).Sending("coupon", "all", 11).Sending("coupon", "nobody", 12));
        Assert.Contains(nobody.Cadences[0].Outcomes, o => o.Outcome == TouchOutcome.OfferExhausted);
        Assert.DoesNotContain(nobody.Cadences[1].Outcomes, o => o.Outcome == TouchOutcome.OfferExhausted);
    }

    [Fact]
    public void Opt_out_follows_its_hazard()
    {
        var plan = Steady(members: 4_000).Assuming(("optout.base", 0.02m), ("optout.growth", 0m), ("post.fatigue_weight", 0.5m), ("optout.mute_share", 0m)).Posting(null, 10, 18);
        var stays = Math.Pow(1 - 0.01, 2 * Days);
        Assert.Equal(4_000 * (1 - stays), Run(plan).People.Left.P50, 4 * Math.Sqrt(4_000 * stays * (1 - stays)));
    }

    [Fact]
    public void Fatigue_lowers_engagement_and_rest_restores_it()
    {
        var rested = Run(Steady().Assuming(("fatigue.response", 0.5m), ("post.fatigue_weight", 0.3m), ("fatigue.half_life", 1m)).Posting(null, 10)).Cadences[0].Engaged.P50;
        var tired = Run(Steady().Assuming(("fatigue.response", 0.5m), ("post.fatigue_weight", 0.3m), ("fatigue.half_life", 60m)).Posting(null, 10)).Cadences[0].Engaged.P50;
        var fresh = Run(Steady().Posting(null, 10)).Cadences[0].Engaged.P50;
        Assert.True(tired < rested && rested < fresh, $"{tired} < {rested} < {fresh}");
    }

    [Fact]
    public void Without_touches_nobody_tires_and_the_plan_changes_nothing()
    {
        var forecast = Run(SamplePlan.Of(2_000, 800, 90).Assuming(("exit.early", 0m)));
        Assert.Equal(0, forecast.People.Left.P90);
        Assert.Equal(0, forecast.People.Muted.P90);
        Assert.Equal(forecast.WithoutPlan, forecast.WithPlan);
        Assert.All(forecast.Incremental.StoreOrders.Samples.Concat(forecast.Incremental.StoreRevenue.Samples), v => Assert.Equal(0, v));
        Assert.Null(forecast.ReturnOnInvestment);
    }

    [Fact]
    public void Cap_that_skips_lets_so_many_posts_through()
    {
        var plan = Steady().Posting(null, 9, 12, 15, 18) with { Caps = [new("posts", 3, CapScope.PerGroup, Window.CalendarDay, OnCap.Skip)] };
        var cadence = Run(plan).Cadences[0];
        Assert.Equal(3 * Days, Outcome(cadence, TouchOutcome.Touched));
        Assert.Equal(Days, Outcome(cadence, TouchOutcome.SkippedByCap));
        Assert.Equal(3 * Days * Members, cadence.Reached.P50);
    }

    [Fact]
    public void Cap_on_some_cadences_neither_counts_nor_holds_back_others()
    {
        var plan = Steady().Posting(null, 9, 12).Posting(null, 15) with
        {
            Caps = [new("first", 1, CapScope.PerGroup, Window.CalendarDay, OnCap.Skip) { AppliesTo = ["posts_0"] }],
        };
        var cadences = Run(plan).Cadences;
        Assert.Equal((Days, Days), (Outcome(cadences[0], TouchOutcome.Touched), Outcome(cadences[0], TouchOutcome.SkippedByCap)));
        Assert.Equal(Days, Outcome(cadences[1], TouchOutcome.Touched));
    }

    [Theory]
    [InlineData(CapScope.InTotal, 3)]
    [InlineData(CapScope.PerStore, 6)]
    public void Cap_over_stores_counts_all_their_groups(CapScope scope, int aDay)
    {
        var plan = SamplePlan.Of(400, 400, Days, stores: 2).Posting(null, 9, 12, 15, 18) with
        {
            Caps = [new("quota", 3, scope, Window.CalendarDay, OnCap.Skip) { Kind = TouchKind.Post }],
        };
        var cadence = Run(plan).Cadences[0];
        Assert.Equal(aDay * Days, Outcome(cadence, TouchOutcome.Touched));
        Assert.Equal((8 - aDay) * Days, Outcome(cadence, TouchOutcome.SkippedByCap));
    }

    [Fact]
    public void Cap_leaves_room_for_a_later_post_of_higher_priority()
    {
        var plan = Steady().Posting(null, 9, 12).Posting(null, 18) with { Caps = [new("posts", 2, CapScope.PerGroup, Window.CalendarDay, OnCap.Skip)] };
        plan = plan with { Cadences = [plan.Cadences[0], plan.Cadences[1] with { Priority = 3 }] };
        var cadences = Run(plan).Cadences;
        Assert.Equal((Days, Days), (Outcome(cadences[0], TouchOutcome.Touched), Outcome(cadences[0], TouchOutcome.SkippedByCap)));
        Assert.Equal(Days, Outcome(cadences[1], TouchOutcome.Touched));
    }

    [Fact]
    public void Forbid_holds_back_until_its_condition_holds()
    {
        var two = new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.Received, null, null), ComparisonOperator.GreaterOrEqual, new Operand.Count(2));
        var plan = Steady().Posting(null, 9).Segment("all", Everyone).Sending(null, "all", 11) with { Forbids = [new PlanForbid("early", ForbiddenKind.Links, two)] };
        plan = plan with { Cadences = [plan.Cadences[0], plan.Cadences[1] with { Message = "https://shop.example" }] };
        var cadence = Run(plan).Cadences[1];
        Assert.Equal((Members, Members * (Days - 1)), (Outcome(cadence, TouchOutcome.Forbidden), Outcome(cadence, TouchOutcome.Touched))); // the second post is there on the second day
        var free = plan with { Forbids = [new PlanForbid("early", ForbiddenKind.Offers, two)] };
        Assert.Equal(Members * Days, Outcome(Run(free).Cadences[1], TouchOutcome.Touched));
    }

    [Fact]
    public void Delay_has_an_end()
    {
        var plan = Steady().Posting(null, 9, 12, 15) with { Caps = [new("posts", 1, CapScope.PerGroup, new Window(WindowKind.Rolling, 4, WindowUnit.Hour), OnCap.Delay) { DelayUpTo = Duration.FromHours(2) }] };
        var cadence = Run(plan).Cadences[0];

        // 12:00 waits until 13:00; 15:00 would have to wait until 17:00, two hours, which is just allowed.
        Assert.Equal(3 * Days, Outcome(cadence, TouchOutcome.Touched));
        var hasty = plan with { Caps = [plan.Caps[0] with { DelayUpTo = Duration.FromMinutes(119) }] };
        Assert.Equal((2 * Days, Days), (Outcome(Run(hasty).Cadences[0], TouchOutcome.Touched), Outcome(Run(hasty).Cadences[0], TouchOutcome.SkippedByCap)));
    }

    [Fact]
    public void Cap_on_members_holds_in_every_rolling_window()
    {
        var plan = Steady().Segment("all", Everyone).Sending(null, "all", 11) with
        {
            Caps = [new("direct", 2, CapScope.PerMember, Window.RollingDays(7), OnCap.Skip)],
        };
        var cadence = Run(plan).Cadences[0];

        // Two days in each seven.
        Assert.Equal(Members * 2 * Days / 7, Outcome(cadence, TouchOutcome.Touched));
        Assert.Equal(Members * 5 * Days / 7, Outcome(cadence, TouchOutcome.SkippedByCap));
    }

    [Fact]
    public void Cap_that_delays_moves_posts_on_and_loses_none_but_the_last()
    {
        var plan = Steady() with { Caps = [new("posts", 1, CapScope.PerGroup, Window.RollingDays(2), OnCap.Delay)] };
        var cadence = Run(plan.Posting(null, 10)).Cadences[0];
        Assert.Equal(Days / 2, Outcome(cadence, TouchOutcome.Touched));
        Assert.True(Outcome(cadence, TouchOutcome.Delayed) > 0);
    }

    [Theory]
    [InlineData(OnQuiet.Drop, 0, TouchOutcome.DroppedByQuietHours)]
    [InlineData(OnQuiet.Delay, Days - 1, TouchOutcome.Delayed)]
    public void Quiet_hours_drop_or_delay(OnQuiet onQuiet, int touched, TouchOutcome other)
    {
        var plan = Steady().Posting(null, 23) with { QuietHours = new(new LocalTime(22, 0), new LocalTime(8, 0), onQuiet) };
        var cadence = Run(plan).Cadences[0];
        Assert.Equal(touched, Outcome(cadence, TouchOutcome.Touched));
        Assert.Equal(Days, Outcome(cadence, other));
    }

    [Fact]
    public void Held_out_groups_are_never_touched_and_do_as_they_would_without()
    {
        var plan = Steady().With(SamplePlan.FlashSale()).Posting("flash", 10) with { Holdout = new(new Percent(100m), HoldoutUnit.Groups) };
        var forecast = Run(plan);
        Assert.Equal(Days, Outcome(forecast.Cadences[0], TouchOutcome.HeldOut));
        Assert.Equal(0, forecast.Cadences[0].Reached.P90);
        Assert.Equal(forecast.WithoutPlan, forecast.WithPlan);
        Assert.Equal(Members, forecast.People.HeldOutMembers.P50);
    }

    [Fact]
    public void Held_out_members_get_no_messages_but_read_posts()
    {
        var plan = Steady().Segment("all", Everyone).Sending(null, "all", 11).Posting(null, 10) with { Holdout = new(new Percent(30m), HoldoutUnit.Members) };
        var forecast = Run(plan);
        var held = forecast.People.HeldOutMembers.Samples[0];
        Assert.InRange(held, Members * 0.2, Members * 0.4);
        var sends = forecast.Cadences.Single(cadence => cadence.Kind == TouchKind.Send);
        var posts = forecast.Cadences.Single(cadence => cadence.Kind == TouchKind.Post);
        Assert.Equal(held * Days, Outcome(sends, TouchOutcome.HeldOut, 0));
        Assert.Equal((Members - held) * Days, sends.Reached.Samples[0]);
        Assert.Equal(Members * Days, posts.Reached.Samples[0]);
    }

    [Fact]
    public void Phase_gates_posts_by_what_they_carry()
    {
        var plan = Steady().With(SamplePlan.FlashSale()).Posting("flash", 10).Posting(null, 12) with
        {
            Phases = [new("warm_up", SamplePlan.FirstDay, SamplePlan.FirstDay.PlusDays(9), [Activity.Content])],
        };
        var forecast = Run(plan);
        Assert.Equal(0, Outcome(forecast.Cadences[0], TouchOutcome.Touched));
        Assert.Equal(Days, Outcome(forecast.Cadences[0], TouchOutcome.PhaseForbids));
        Assert.Equal(10, Outcome(forecast.Cadences[1], TouchOutcome.Touched));
    }

    [Fact]
    public void Reminder_after_the_last_order_falls_due_once_for_each_last_order()
    {
        // Everyone orders every ten days or so; a reminder falls due when two days pass without a further order.
        var plan = Steady().Segment("all", Everyone) with
        {
            Cadences = [new() { Name = "reminder", Trigger = new PlanTrigger.AfterLastOrder(2, null, new LocalTime(11, 0)), Action = new PlanAction.Send(null, "all") }],
        };
        var forecast = Run(plan);
        var touched = Outcome(forecast.Cadences[0], TouchOutcome.Touched);
        Assert.InRange(touched, 1, forecast.WithPlan.MemberOrders.P50 + Members);
    }

    [Fact]
    public void Segment_is_asked_at_the_moment_of_the_message()
    {
        // orders(7d) >= 1 holds for whoever ordered in the last week, so both halves together are everyone on every day.
        var recent = new MemberPredicate.Comparison(
            new MemberQuantity(MemberMeasure.Orders, Duration.FromDays(7)), ComparisonOperator.GreaterOrEqual, new Operand.Count(1m));
        var plan = Steady().Segment("recent", recent).Segment("others", new MemberPredicate.Not(new MemberPredicate.InSegment("recent")))
            .Sending(null, "recent", 11).Sending(null, "others", 11);
        var forecast = Run(plan);
        var (recents, others) = (Outcome(forecast.Cadences[0], TouchOutcome.Touched), Outcome(forecast.Cadences[1], TouchOutcome.Touched));
        Assert.Equal(Members * Days, recents + others);
        Assert.True(recents > 0 && others > 0);
    }

    private static Forecast Run(CampaignPlan plan) => Simulator.Run(plan, new SimulationOptions { Replicates = 2, Threads = 1, Uncertainty = ParameterUncertainty.Fixed });

    private static double Outcome(CadenceFigures cadence, TouchOutcome outcome, int replicate = -1) =>
        cadence.Outcomes.FirstOrDefault(o => o.Outcome == outcome)?.Count is { } count ? replicate < 0 ? count.P50 : count.Samples[replicate] : 0;
}
