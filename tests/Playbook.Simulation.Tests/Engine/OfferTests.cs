using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Engine;

/// <summary>Offers: stock, limits, teams, coupons and budgets, with members who can hardly be stopped from buying.</summary>
public class OfferTests
{
    private const int Members = 300;
    private const int Days = 20;

    private static CampaignPlan Eager(int members = Members, int stores = 1, decimal response = 4m) => SamplePlan.Of(members, members, Days, stores).Assuming(
        ("activity.start", 0.5m), ("activity.precision", 1_000_000m), ("activity.floor", 1m), ("response.base", response),
        ("optout.base", 0m), ("exit.early", 0m), ("dnd.share", 0m), ("dropout.a", 0m));

    [Theory]
    [InlineData(StockScope.PerGroup, StockRefill.PerSlot, 7 * 2 * Days * 3)]
    [InlineData(StockScope.PerGroup, StockRefill.PerDay, 7 * Days * 3)]
    [InlineData(StockScope.PerGroup, StockRefill.Never, 7 * 3)]
    [InlineData(StockScope.PerStore, StockRefill.PerSlot, 7 * 2 * Days * 3)]
    [InlineData(StockScope.PerStore, StockRefill.Never, 7 * 3)]
    [InlineData(StockScope.InTotal, StockRefill.PerSlot, 7 * 2 * Days)]
    [InlineData(StockScope.InTotal, StockRefill.PerDay, 7 * Days)]
    [InlineData(StockScope.InTotal, StockRefill.Never, 7)]
    public void Stock_is_sold_to_the_last_and_never_beyond(StockScope scope, StockRefill refill, int units)
    {
        var forecast = Run(Eager(stores: 3).With(SamplePlan.FlashSale(stock: 7, scope: scope, refill: refill)).Posting("flash", 10, 15));
        Assert.Equal([units, units], forecast.Offers[0].Orders.Samples);
        Assert.True(forecast.Offers[0].SoldOut.P50 > 0);
    }

    [Fact]
    public void Empty_stock_sells_nothing()
    {
        var forecast = Run(Eager().With(SamplePlan.FlashSale(stock: 0)).Posting("flash", 10));
        Assert.Equal(0, forecast.Offers[0].Orders.P90);
        Assert.True(forecast.Offers[0].TurnedAway.P50 > 0);
        Assert.Equal(forecast.WithoutPlan.MemberOrders, forecast.WithPlan.MemberOrders);
    }

    [Fact]
    public void Limit_holds_for_each_member_and_window()
    {
        var offer = SamplePlan.FlashSale() with { Limits = [new(1, Window.CalendarWeek)] };
        var orders = Run(Eager(response: 20m).Assuming(("activity.start", 1m)).With(offer).Posting("flash", 10, 12, 15, 18)).Offers[0].Orders;

        // The period begins on a Monday and reaches into a third week.
        Assert.Equal([Members * 3, Members * 3], orders.Samples);
    }

    [Fact]
    public void Deeper_discount_never_lowers_orders()
    {
        double Orders(decimal price) => Run(Eager(1_000, response: -3m).With(SamplePlan.FlashSale(price: price)).Posting("flash", 10)).Offers[0].Orders.Mean;
        double[] orders = [Orders(40m), Orders(36m), Orders(30m), Orders(20m)];
        Assert.Equal(orders.Order(), orders);
        Assert.True(orders[3] > 1.5 * orders[0]);
    }

    [Fact]
    public void Discount_cost_is_list_price_less_offer_price_of_what_was_sold()
    {
        var forecast = Run(Eager().With(SamplePlan.FlashSale(price: 30m, stock: 7)).Posting("flash", 10));
        Assert.Equal(7 * Days * 10d, forecast.Costs.Discounts.P50, 1e-6);
        Assert.Equal(forecast.Costs.Discounts.P50, forecast.Offers[0].Discount.P50, 1e-6);
    }

    [Theory]
    [InlineData(RoundingDirection.Down, "0.10", 29.9)]
    [InlineData(RoundingDirection.Up, "0.10", 30.0)]
    [InlineData(RoundingDirection.Nearest, "0.50", 30.0)]
    public void Rounding_of_the_price_is_honoured(RoundingDirection direction, string step, double price)
    {
        var rounding = new PlanRounding(direction, SamplePlan.Cny(decimal.Parse(step, System.Globalization.CultureInfo.InvariantCulture)));
        var offer = SamplePlan.FlashSale(stock: 1) with { Price = new PlanPrice.OffListPrice(new Percent(25.2m), rounding) };
        var forecast = Run(Eager().With(offer).Posting("flash", 10));
        Assert.Equal(Days * (40d - price), forecast.Costs.Discounts.P50, 1e-6);
    }

    [Fact]
    public void Budget_is_never_exceeded_by_sales_and_stops_offers_until_its_window_ends()
    {
        var plan = Eager().With(SamplePlan.FlashSale()).Posting("flash", 10, 15) with
        {
            Budgets = [new([CostKind.Discounts], SamplePlan.Cny(505m), Window.CalendarWeek, OnSpent.StopOffers)],
        };
        var forecast = Run(plan);

        // Ten a unit: fifty units in each of the three weeks.
        Assert.Equal([1_500d, 1_500d], forecast.Costs.Discounts.Samples);
        Assert.Equal(500d, forecast.Budgets[0].LargestWindow.P90, 1e-6);
        Assert.Contains(forecast.Cadences[0].Outcomes, o => o.Outcome == TouchOutcome.BudgetSpent && o.Count.P50 > 0);
    }

    [Fact]
    public void Budget_that_is_only_reported_stops_nothing()
    {
        var plan = Eager().With(SamplePlan.FlashSale()).Posting("flash", 10);
        var reported = plan with { Budgets = [new([CostKind.Discounts], SamplePlan.Cny(505m), Window.CalendarWeek, OnSpent.Report)] };
        var forecast = Run(reported);
        Assert.Equal(Run(plan).Costs, forecast.Costs);
        Assert.True(forecast.Budgets[0].LargestWindow.P10 > 505);
        Assert.True(forecast.Budgets[0].DaysSpent.P10 > 0);
    }

    [Fact]
    public void Teams_complete_in_full_or_are_refunded()
    {
        var offer = SamplePlan.FlashSale() with { Kind = OfferKind.TeamPurchase, Team = new(3, Duration.FromHours(24), OnUnfilled.Refund) };
        var alone = Run(Eager().Assuming(("teams.join", 0m)).With(offer).Posting("flash", 10)).Offers[0];
        Assert.All(alone.Orders.Samples, orders => Assert.Equal(0, orders % 3));
        Assert.True(alone.Refunded.P50 > 0);

        var helped = Run(Eager().Assuming(("teams.join", 1m)).With(offer).Posting("flash", 10)).Offers[0];
        Assert.Equal(0, helped.Refunded.P90);
        Assert.True(helped.Orders.P50 > alone.Orders.P50);

        var listed = Run(Eager().Assuming(("teams.join", 0m)).With(offer with { Team = offer.Team with { OnUnfilled = OnUnfilled.SellAtListPrice } }).Posting("flash", 10)).Offers[0];
        Assert.Equal(0, listed.Refunded.P90);
        Assert.Contains(listed.Orders.Samples, orders => orders % 3 != 0);
    }

    [Fact]
    public void Coupons_are_handed_out_up_to_their_issue_and_redeemed_at_face_value()
    {
        var plan = Eager().With(SamplePlan.Coupon(issue: 100)).Segment("all", new MemberPredicate.Constant(true)).Sending("coupon", "all", 11);
        var forecast = Run(plan);
        Assert.Equal([100d, 100d], forecast.Offers[0].Issued.Samples);
        Assert.InRange(forecast.Offers[0].Orders.P50, 1, 100);
        Assert.Equal(forecast.Offers[0].Orders.P50 * 20, forecast.Costs.Coupons.P50, 1e-6);
        Assert.Contains(forecast.Cadences[0].Outcomes, o => o.Outcome == TouchOutcome.OfferExhausted);
        Assert.InRange(forecast.Offers[0].Conversion!.P50, 0, 1);
    }

    [Fact]
    public void Coupon_beyond_every_basket_is_not_redeemed_by_ordinary_orders()
    {
        var plan = Eager(response: -30m).With(SamplePlan.Coupon(minSpend: 100_000m)).Segment("all", new MemberPredicate.Constant(true)).Sending("coupon", "all", 11);
        Assert.Equal(0, Run(plan).Offers[0].Orders.P90);
    }

    [Fact]
    public void Early_purchase_puts_off_the_next_where_buying_is_regular()
    {
        // Whole baskets at no discount: what an irregular buyer orders is all on top, what a regular one orders is partly pulled forward.
        double Kept(decimal k)
        {
            var plan = Eager(2_000).Assuming(("purchase.k", k), ("purchase.r", 50m), ("offer.whole_basket", 1m), ("response.base", -1m)).With(SamplePlan.FlashSale(price: 40m)).Posting("flash", 10);
            var forecast = Run(plan);
            return forecast.Incremental.MemberOrders.Mean / forecast.Offers[0].Orders.Mean;
        }

        var irregular = Kept(1m);
        var regular = Kept(3m);
        Assert.Equal(1d, irregular, 0.03);
        Assert.True(regular < irregular - 0.05, $"{regular} < {irregular}");
    }

    private static Forecast Run(CampaignPlan plan) => Simulator.Run(plan, new SimulationOptions { Replicates = 2, Threads = 1, Uncertainty = ParameterUncertainty.Fixed });
}
