using NodaTime;
using Playbook.Plan.Model;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Engine;

/// <summary>Orders that a group sees bring others: chains, and order rains.</summary>
public class ContagionTests
{
    private const int Members = 40_000;

    /// <summary>One large group, one post on one day, nobody drops out or leaves: those who come unasked are few among many.</summary>
    private static CampaignPlan OnePost(PlanOffer offer, int members = Members) => (SamplePlan.Of(members, members, 1) with { Groups = [SamplePlan.Group(capacity: 1_000_000)] }).Assuming(
        ("activity.start", 0.2m), ("activity.precision", 1_000_000m), ("exit.early", 0m), ("optout.base", 0m), ("dropout.a", 0m), ("response.base", -3.5m))
        .With(offer).Posting(offer.Name, 10);

    private static PlanOffer Chain(int? minimum = null, OnUnfilled onUnfilled = OnUnfilled.Refund, Duration? openFor = null) => new()
    {
        Name = "chain",
        Kind = OfferKind.ChainSignup,
        Product = "rice",
        Price = new PlanPrice.Fixed(SamplePlan.Cny(36m)),
        OpenFor = openFor,
        Minimum = minimum is { } count ? new PlanMinimum(count, "boxes", StockScope.PerGroup, onUnfilled) : null,
    };

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.7)]
    public void Chain_brings_its_unasked_orders_over_one_less_the_ratio(double ratio)
    {
        var baseline = Orders(OnePost(Chain()).AssumingForm("contagion.form", "none"));
        var total = Orders(OnePost(Chain()).Assuming(("contagion.ratio", (decimal)ratio)));

        // Of the total progeny of a Poisson cascade the variance is n/(1 − n)³ for each ancestor; those who have signed up before are passed by.
        var error = Math.Sqrt(baseline * ratio / Math.Pow(1 - ratio, 3));
        var passedBy = total * total / Members * ratio / (1 - ratio);
        Assert.InRange(baseline, 100, Members / 50);
        Assert.InRange(total, (baseline / (1 - ratio)) - (4 * error) - passedBy, (baseline / (1 - ratio)) + (4 * error));
    }

    [Fact]
    public void Larger_ratio_never_gives_fewer_orders()
    {
        double[] orders = [.. new[] { 0m, 0.15m, 0.3m, 0.45m, 0.6m, 0.75m }.Select(ratio => Orders(OnePost(Chain()).Assuming(("contagion.ratio", ratio))))];
        Assert.Equal(orders.Order(), orders);
        Assert.Equal(Orders(OnePost(Chain()).AssumingForm("contagion.form", "none")), orders[0]);
    }

    [Fact]
    public void Rain_ends_as_the_members_do()
    {
        var orders = Orders(OnePost(Chain(), members: 50).Assuming(("contagion.ratio", 0.75m), ("response.base", -2.5m)));
        Assert.InRange(orders, 0, 50);
    }

    [Fact]
    public void Orders_that_would_come_after_the_close_do_not_come()
    {
        var late = OnePost(Chain(openFor: Duration.FromMinutes(2))).Assuming(("contagion.ratio", 0.6m));
        var slow = late.Assuming(("contagion.half_life_minutes", 15m));
        var open = OnePost(Chain(openFor: Duration.FromHours(10))).Assuming(("contagion.ratio", 0.6m));
        Assert.True(Orders(slow) < Orders(late) && Orders(late) < Orders(open), $"{Orders(slow)} < {Orders(late)} < {Orders(open)}");
    }

    [Theory]
    [InlineData(1, OnUnfilled.Refund, true)]
    [InlineData(1_000_000, OnUnfilled.Refund, false)]
    [InlineData(1_000_000, OnUnfilled.SellAtListPrice, true)]
    public void Chain_that_does_not_fill_is_refunded_or_sold_at_the_list_price(int minimum, OnUnfilled onUnfilled, bool sells)
    {
        var forecast = Run(OnePost(Chain(minimum, onUnfilled), members: 2_000));
        Assert.Equal(sells, forecast.Cadences[0].Orders.P50 > 0);
        Assert.Equal(!sells, forecast.Offers[0].Refunded.P50 > 0);
        Assert.Equal(minimum == 1, forecast.Costs.Discounts.P50 > 0);
    }

    [Fact]
    public void Sign_ups_of_several_days_are_settled_at_the_deadline()
    {
        var chain = Chain(minimum: 20) with { Deadline = SamplePlan.FirstDay.PlusDays(2) + new LocalTime(20, 0) };
        var plan = (SamplePlan.Of(2_000, 2_000, 5) with { Groups = [SamplePlan.Group(capacity: 5_000)] }).Assuming(("activity.start", 0.2m), ("exit.early", 0m)).With(chain).Posting("chain", 10);
        var cadence = Run(plan).Cadences[0];
        Assert.True(cadence.Orders.P50 > 20);

        // Posts of the days after the deadline sell nothing.
        Assert.Equal(cadence.Orders.P50, Run(plan with { Period = new PlanPeriod(plan.Period.First, plan.Period.First.PlusDays(2)) }).Cadences[0].Orders.P50);
    }

    [Fact]
    public void Order_rain_lifts_a_posted_sale_where_it_is_assumed_and_nothing_else()
    {
        var plan = OnePost(SamplePlan.FlashSale()).Assuming(("contagion.ratio", 0.5m));
        var (still, raining) = (Orders(plan), Orders(plan.AssumingForm("contagion.form", "posts")));
        Assert.InRange(raining, 1.5 * still, 2.5 * still);
        Assert.Equal(still, Orders(plan.Assuming(("contagion.ratio", 0m))));
    }

    [Fact]
    public void Ledger_speaks_of_contagion_where_orders_may_bring_others()
    {
        static IEnumerable<string> Listed(CampaignPlan plan) => Run(plan).Assumptions.Select(a => a.Parameter).Where(p => p.StartsWith("contagion.", StringComparison.Ordinal));
        Assert.Empty(Listed(SamplePlan.Of(10, 10, 2).With(SamplePlan.Coupon()).Posting("coupon", 10)));
        Assert.Equal(["contagion.form"], Listed(SamplePlan.Of(10, 10, 2).With(SamplePlan.FlashSale()).Posting("flash", 10)));
        Assert.Equal(3, Listed(SamplePlan.Of(10, 10, 2).With(Chain()).Posting("chain", 10)).Count());
    }

    private static double Orders(CampaignPlan plan) => Run(plan).Cadences[0].Orders.P50;

    private static Forecast Run(CampaignPlan plan) => Simulator.Run(plan, new SimulationOptions { Replicates = 1, Threads = 1, Uncertainty = ParameterUncertainty.Fixed });
}
