using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Random;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Behaviour;

/// <summary>Forms that a playbook may choose in place of the usual ones: of the start of activity, of fatigue and opting out, and of orders by offers alone.</summary>
public sealed class NamedFormTests
{
    private static readonly SimulationOptions s_options = new() { Seed = 5, Replicates = 4, Uncertainty = ParameterUncertainty.Fixed };

    [Fact]
    public void Activity_starts_evenly_between_its_bounds()
    {
        var settings = Settings("activity.start_form", "uniform", ("activity.start_low", 0.2m), ("activity.start_high", 0.6m)).Activity;
        var stream = new RandomSource(1, 0).Stream(new Identity(0, 0), 0, Purpose.Activity);
        var starts = Enumerable.Range(0, 10_000).Select(_ => settings.DrawStart(ref stream)).ToList();
        Assert.InRange(starts.Min(), 0.2, 0.201);
        Assert.InRange(starts.Max(), 0.599, 0.6);
        Assert.InRange(starts.Average(), 0.4 - (4 * 0.4 / Math.Sqrt(12 * 10_000)), 0.4 + (4 * 0.4 / Math.Sqrt(12 * 10_000)));
    }

    [Fact]
    public void Fatigue_of_a_calendar_week_is_forgotten_as_the_next_begins()
    {
        var settings = Settings("fatigue.form", "calendar_week").Fatigue;
        Assert.Equal((0d, 1d), (settings.Overnight(beginsWeek: true), settings.Overnight(beginsWeek: false)));
        Assert.Equal([true, false, false, false, false, false, false, true], Enumerable.Range(0, 8).Select(new CampaignCalendar(SamplePlan.Of(1, 1, 28).Period).BeginsWeek));
    }

    [Fact]
    public void Linear_opting_out_counts_the_message_at_hand()
    {
        var settings = Settings("optout.form", "linear", ("optout.base", 0.001m)).Fatigue;
        Assert.Equal(0.001, settings.OptOut(0d, 1d), 1e-15);
        Assert.Equal(0.006, settings.OptOut(5d, 1d), 1e-15);
        Assert.Equal(1d, settings.OptOut(5_000d, 1d));
    }

    /// <summary>Of n messages in the first week, none after it: 1 − ∏(1 − q i) have had enough, whatever the half-life.</summary>
    [Fact]
    public void Share_that_asks_not_to_be_disturbed_is_that_of_the_formula()
    {
        var plan = SamplePlan.Of(4_000, 4_000, 7).Segment("all", new MemberPredicate.Constant(true)).Sending(null, "all", 10)
            .AssumingForm("fatigue.form", "calendar_week").AssumingForm("optout.form", "linear").Assuming(("optout.base", 0.01m), ("dnd.share", 0m), ("exit.early", 0m));
        var expected = 1d - Enumerable.Range(1, 7).Aggregate(1d, (stays, message) => stays * (1d - (0.01 * message)));
        var share = Simulator.Run(plan, s_options).People.DoNotDisturb.Mean / 4_000;
        var error = Math.Sqrt(expected * (1d - expected) / 16_000);
        Assert.InRange(share, expected - (4 * error), expected + (4 * error));
    }

    [Fact]
    public void Nobody_orders_but_by_an_offer_and_they_go_on_answering()
    {
        var quiet = SamplePlan.Of(2_000, 2_000, 56).AssumingForm("purchase.form", "offers_only");
        Assert.Equal(0d, Simulator.Run(quiet, s_options).WithPlan.StoreOrders.Mean);

        var forecast = Simulator.Run(quiet.With(SamplePlan.FlashSale(price: 10m)).Posting("flash", 10), s_options);
        Assert.Equal(0d, forecast.WithoutPlan.StoreOrders.Mean);
        Assert.Equal(forecast.Offers[0].Orders.Samples, forecast.WithPlan.StoreOrders.Samples);
        Assert.True(forecast.WithPlan.UserRepurchaseRate.Mean > 0d, "nobody came back");
    }

    /// <summary>Last orders lie evenly within sixty days: on the first day, a half of the members have had one in the last thirty.</summary>
    [Fact]
    public void Last_orders_before_the_period_lie_evenly_within_their_time()
    {
        var recent = new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.SinceLastOrder), ComparisonOperator.Less, new Operand.Length(NodaTime.Duration.FromDays(30)));
        var plan = SamplePlan.Of(2_000, 2_000, 1).AssumingForm("purchase.form", "offers_only").Segment("recent", recent).Sending(null, "recent", 0).Assuming(("dnd.share", 0m));
        var share = Simulator.Run(plan, s_options).Cadences[0].Reached.Mean / 2_000;
        var error = Math.Sqrt(0.25 / 8_000);
        Assert.InRange(share, 0.5 - (4 * error), 0.5 + (4 * error));
    }

    [Fact]
    public void Nothing_is_sent_to_who_is_less_active_than_the_least()
    {
        var plan = SamplePlan.Of(2_000, 2_000, 1).Segment("all", new MemberPredicate.Constant(true)).Sending(null, "all", 10)
            .AssumingForm("activity.start_form", "uniform").AssumingForm("activity.form", "shifted_power")
            .Assuming(("activity.start_low", 0m), ("activity.start_high", 1m), ("activity.shifted_power", 0m), ("send.least_activity", 0.75m), ("dnd.share", 0m));
        var share = Simulator.Run(plan, s_options).Cadences[0].Reached.Mean / 2_000;
        var error = Math.Sqrt(0.25 * 0.75 / 8_000);
        Assert.InRange(share, 0.25 - (4 * error), 0.25 + (4 * error));
    }

    /// <summary>Of rates that differ much, some are so low that the last order lies longer ago than a duration can be.</summary>
    [Fact]
    public void Last_order_of_one_who_hardly_ever_orders_is_longer_ago_than_any_bound()
    {
        var longAgo = new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.SinceLastOrder), ComparisonOperator.Greater, new Operand.Length(NodaTime.Duration.FromDays(30_000)));
        var plan = SamplePlan.Of(1_000, 1_000, 1).Assuming(("purchase.r", 0.02m), ("dnd.share", 0m)).Segment("long_ago", longAgo).Sending(null, "long_ago", 10);
        Assert.True(Simulator.Run(plan, s_options).Cadences[0].Reached.Mean > 100d);
    }

    private static BehaviourSettings Settings(string parameter, string form, params (string Parameter, decimal Value)[] stated) =>
        BehaviourSettings.From(new ParameterValues(SamplePlan.Of(1, 1, 1).AssumingForm(parameter, form).Assuming(stated), ParameterUncertainty.Fixed, new RandomSource(1, 0)));
}
