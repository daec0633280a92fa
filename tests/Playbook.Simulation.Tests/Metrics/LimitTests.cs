using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Tests.Behaviour;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Metrics;

/// <summary>
/// What must hold of any plan: who hears nothing does not tire, a deeper discount sells no less at once, nothing is sold from an empty stock,
/// nobody gives nothing, and twice the members do twice as much. Each over several plans and seeds.
/// </summary>
public class LimitTests
{
    private static readonly string[] s_forms = ["mbg_cnbd_k", "mbg_nbd", "bg_cnbd_k", "bg_nbd", "pareto_nbd", "pareto_ggg", "bg_bb", "sbg", "offers_only"];

    public static TheoryData<string, ulong> FormsAndSeeds
    {
        get
        {
            var data = new TheoryData<string, ulong>();
            foreach (var form in s_forms)
            {
                data.Add(form, 1);
                data.Add(form, 20);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(FormsAndSeeds))]
    public void Nobody_who_hears_nothing_tires_or_opts_out(string form, ulong seed)
    {
        // Members who leave whatever is posted are no answer to messages.
        var forecast = Simulator.Run(Quiet(form, 3_000, 1_500).Assuming(("exit.early", 0m)), Options(seed, 3));
        Assert.Equal((0, 0), (forecast.People.Left.Mean, forecast.People.Muted.Mean));
        Assert.Equal(forecast.WithPlan, forecast.WithoutPlan);
        Assert.Empty(forecast.Cadences);
    }

    /// <summary>However much a touch would tire: without any, the fatigue of a member has no way to show.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void How_fast_touches_tire_makes_no_difference_where_there_are_none(ulong seed)
    {
        var plan = Quiet("mbg_cnbd_k", 3_000, 1_500);
        Assert.Equal(Figures(plan), Figures(plan.Assuming(("optout.base", 0.5m), ("fatigue.response", 5m), ("post.fatigue_weight", 1m))));
        Assert.NotEqual(Figures(plan.Posting(null, 10)), Figures(plan.Posting(null, 10).Assuming(("optout.base", 0.5m), ("fatigue.response", 5m), ("post.fatigue_weight", 1m))));

        string Figures(CampaignPlan of) => ForecastText.Of(Simulator.Run(of, Options(seed, 2)) with { Assumptions = [] }, exact: true);
    }

    /// <summary>
    /// Two weeks, the same people and draws: orders of members at each price less those at the next lower one. What a single sale pulls
    /// forward may cost another, so that it holds in expectation, over replicates and within their error.
    /// </summary>
    [Theory]
    [MemberData(nameof(FormsAndSeeds))]
    public void Deeper_discount_never_lowers_orders_of_the_next_days(string form, ulong seed)
    {
        Estimate? before = null;
        foreach (var price in (decimal[])[40m, 36m, 30m, 20m, 8m])
        {
            var plan = Of(form, 3_000, 1_500, 14).With(SamplePlan.FlashSale(price: price)).Posting("flash", 10);
            var orders = Simulator.Run(plan, Options(seed, 8)).WithPlan.MemberOrders;
            if (before is not null)
            {
                var more = orders.Minus(before)!;
                Assert.True(more.Mean >= -4 * Error(more), $"{form}, seed {seed}: at {price}, {more.Mean} orders more, with an error of {Error(more)}");
            }

            before = orders;
        }
    }

    [Theory]
    [InlineData("flash", 1)]
    [InlineData("flash", 20)]
    [InlineData("sends", 1)]
    [InlineData("sends", 20)]
    [InlineData("teams", 1)]
    [InlineData("teams", 20)]
    [InlineData("coupon", 1)]
    [InlineData("coupon", 20)]
    public void Empty_stock_sells_nothing_and_costs_nothing(string how, ulong seed)
    {
        var plan = Of("mbg_cnbd_k", 3_000, 1_500, 30);
        plan = how switch
        {
            "flash" => plan.With(SamplePlan.FlashSale(stock: 0)).Posting("flash", 10, 18),
            "sends" => plan.With(SamplePlan.FlashSale(stock: 0, scope: StockScope.InTotal)).Segment("all", new MemberPredicate.Constant(true)).Sending("flash", "all", 10),
            "teams" => plan.With(SamplePlan.FlashSale(stock: 0) with { Kind = OfferKind.TeamPurchase, Team = new PlanTeam(3, Duration.FromHours(24), OnUnfilled.Refund) }).Posting("flash", 10),
            _ => plan.With(SamplePlan.Coupon(issue: 0)).Posting("coupon", 10),
        };
        var forecast = Simulator.Run(plan, Options(seed, 3));
        var offer = Assert.Single(forecast.Offers);
        Assert.Equal((0, 0, 0, 0), (offer.Orders.Mean, offer.Revenue.Mean, offer.Discount.Mean, forecast.Costs.Total.Mean));
        Assert.Equal(forecast.WithPlan.MemberOrders, forecast.WithoutPlan.MemberOrders);
    }

    [Theory]
    [MemberData(nameof(FormsAndSeeds))]
    public void Nobody_gives_a_report_of_nothing(string form, ulong seed)
    {
        foreach (var (shoppers, members) in new[] { (0, 0), (500, 0) })
        {
            var plan = Of(form, shoppers, members, 40).With(SamplePlan.FlashSale(stock: 5)).Posting("flash", 10) with
            {
                Holdout = new(new Percent(10m), HoldoutUnit.Members),
            };
            var forecast = Simulator.Run(plan, Options(seed, 2));
            var text = ForecastText.Of(forecast, exact: true);
            Assert.All(["NaN", "Infinity", "∞"], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
            Assert.Equal((0, 0), (forecast.WithPlan.MemberOrders.Mean, forecast.Offers[0].Orders.Mean));
            Assert.Equal(shoppers == 0 || form == "offers_only", forecast.WithPlan.StoreOrders.Mean == 0);
        }
    }

    [Theory]
    [MemberData(nameof(FormsAndSeeds))]
    public void Twice_the_members_give_twice_the_totals(string form, ulong seed)
    {
        const int replicates = 16;
        Forecast once = Simulator.Run(Busy(700), Options(seed, replicates)), twice = Simulator.Run(Busy(1_400), Options(seed + 1_000, replicates));
        AssertTwice("orders", once.WithPlan.MemberOrders, twice.WithPlan.MemberOrders);
        AssertTwice("revenue", once.WithPlan.StoreRevenue, twice.WithPlan.StoreRevenue);
        AssertTwice("engaged", once.Cadences[0].Engaged, twice.Cadences[0].Engaged);
        AssertTwice("sold", once.Offers[0].Orders, twice.Offers[0].Orders);
        AssertTwice("left", once.People.Left, twice.People.Left);

        CampaignPlan Busy(int members) => Of(form, 2 * members, members, 45).With(SamplePlan.FlashSale()).Posting("flash", 10, 18);

        void AssertTwice(string what, Estimate single, Estimate pair) => StandardErrors.AssertClose(
            $"{form}, seed {seed}: {what}", 2 * single.Mean, pair.Mean, Math.Sqrt((4 * Error(single) * Error(single)) + (Error(pair) * Error(pair))));
    }

    private static SimulationOptions Options(ulong seed, int replicates) => new() { Seed = seed, Replicates = replicates, Uncertainty = ParameterUncertainty.Fixed };

    private static CampaignPlan Quiet(string form, int shoppers, int members) => Of(form, shoppers, members, 60);

    /// <summary>Opportunities and renewals often enough to fall within the period.</summary>
    private static CampaignPlan Of(string form, int shoppers, int members, int days)
    {
        var plan = SamplePlan.Of(shoppers, members, days).AssumingForm("purchase.form", form);
        return form switch
        {
            "bg_bb" => plan.Assuming(("opportunity.every", 9m)),
            "sbg" => plan.Assuming(("renewal.every", 9m)),
            _ => plan,
        };
    }

    /// <summary>Of the mean over replicates.</summary>
    private static double Error(Estimate estimate) =>
        Math.Sqrt(estimate.Samples.Sum(s => (s - estimate.Mean) * (s - estimate.Mean)) / (estimate.Samples.Length - 1) / estimate.Samples.Length);
}
