using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Values;
using Playbook.Simulation.Engine;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Engine;

/// <summary>Kinds of offers whose effect is a price or a saving off the basket are sold, with their cost; the others sell nothing and say so.</summary>
public class OfferKindTests
{
    private const int Members = 300;
    private const int Days = 20;

    public static TheoryData<OfferKind> Unsold => [.. Enum.GetValues<OfferKind>().Where(kind => kind >= OfferKind.SpendAndGet && kind is not (OfferKind.BuyNGetM or OfferKind.ChainSignup))];

    private static CampaignPlan Eager { get; } = SamplePlan.Of(Members, Members, Days).Assuming(
        ("activity.start", 0.5m), ("activity.precision", 1_000_000m), ("activity.floor", 1m), ("response.base", 4m),
        ("optout.base", 0m), ("exit.early", 0m), ("dnd.share", 0m), ("dropout.a", 0m));

    [Fact]
    public void Amount_off_the_list_price_is_that_price()
    {
        var off = new PlanOffer { Name = "flash", Kind = OfferKind.AmountOff, Product = "rice", Reduction = new(SamplePlan.Cny(10m), null, ReductionBase.ListPrice, null) };
        var priced = Run(Eager.With(SamplePlan.FlashSale()).Posting("flash", 10));
        var reduced = Run(Eager.With(off).Posting("flash", 10));
        Assert.Equal(priced.Costs, reduced.Costs);
        Assert.Equal(priced.WithPlan, reduced.WithPlan);
        Assert.True(reduced.Costs.Discounts.P50 > 0);
    }

    [Fact]
    public void Threshold_tops_baskets_up_and_costs_the_tier_that_they_reach()
    {
        PlanOffer Threshold(params PlanOfferTier[] tiers) => new() { Name = "full", Kind = OfferKind.Threshold, Tiers = [.. tiers] };
        var small = new PlanOfferTier("small", SamplePlan.Cny(1_000m), false, new PlanBenefit.AmountOff(SamplePlan.Cny(20m)), null);
        var alone = Run(Eager.With(Threshold(small)).Posting("full", 10));
        Assert.Equal(alone.Offers[0].Orders.P50 * 20d, alone.Costs.Discounts.P50, 1e-6);
        Assert.Equal(alone.Offers[0].Orders.P50 * 980d, alone.Offers[0].Revenue.P50, 1e-6);

        var unreached = small with { Name = "big", Spend = SamplePlan.Cny(100_000m), Benefit = new PlanBenefit.AmountOff(SamplePlan.Cny(500m)) };
        Assert.Equal(alone.Costs, Run(Eager.With(Threshold(small, unreached)).Posting("full", 10)).Costs);

        var repeated = small with { Spend = SamplePlan.Cny(100m), Repeats = true, Most = SamplePlan.Cny(20m) };
        var each = Run(Eager.With(Threshold(repeated)).Posting("full", 10));
        Assert.Equal(each.Offers[0].Orders.P50 * 20d, each.Costs.Discounts.P50, 1e-6);
    }

    [Fact]
    public void Share_off_the_basket_costs_that_share()
    {
        var offer = new PlanOffer { Name = "basket", Kind = OfferKind.AmountOff, Reduction = new(null, new Percent(10m), ReductionBase.Basket, SamplePlan.Cny(50m)) };
        var sold = Run(Eager.With(offer).Posting("basket", 10)).Offers[0];
        Assert.Equal(9d, sold.Revenue.P50 / sold.Discount.P50, 1e-6);
    }

    [Fact]
    public void Buy_two_get_one_costs_one_unit_of_three()
    {
        var deal = new PlanOffer { Name = "deal", Kind = OfferKind.BuyNGetM, Product = "rice", MultiBuy = new(2, 1, null), Limits = [new(1, null)] };
        var forecast = Run(Eager.With(deal).Posting("deal", 10));
        Assert.Equal(forecast.Offers[0].Orders.P50 * 40d, forecast.Costs.Discounts.P50, 1e-6);
        Assert.InRange(forecast.Offers[0].Orders.P90, 1, Members);
    }

    [Fact]
    public void Limit_in_total_holds_over_the_whole_period()
    {
        var offer = SamplePlan.FlashSale() with { Limits = [new(2, null)] };
        var plan = Eager.Assuming(("activity.start", 1m), ("response.base", 20m)).With(offer).Posting("flash", 10, 15);
        Assert.Equal([Members * 2d, Members * 2d], Run(plan).Offers[0].Orders.Samples);
    }

    [Fact]
    public void Offer_sells_only_while_it_is_open()
    {
        var opens = new PlanOpening(SamplePlan.FirstDay.PlusDays(3).At(new LocalTime(9, 0)), SamplePlan.FirstDay.PlusDays(5).At(new LocalTime(10, 0)));
        var offer = SamplePlan.FlashSale(stock: 7) with { Opens = opens };
        Assert.Equal([7d * 3, 7d * 3], Run(Eager.With(offer).Posting("flash", 10)).Offers[0].Orders.Samples);
    }

    [Theory]
    [MemberData(nameof(Unsold))]
    public void Kind_that_is_not_followed_sells_nothing_and_is_listed(OfferKind kind)
    {
        var plan = Eager.With(SamplePlan.FlashSale() with { Kind = kind }).Posting("flash", 10);
        var forecast = Run(plan);
        Assert.Equal(0, forecast.Offers[0].Orders.P90);
        Assert.Equal(0, forecast.Costs.Discounts.P90);
        Assert.Equal(forecast.WithoutPlan.MemberOrders, forecast.WithPlan.MemberOrders);
        Assert.Equal(["offer/flash"], UnfollowedCommerce.Of(plan));
    }

    [Fact]
    public void Pay_and_delivery_are_listed_as_unfollowed()
    {
        var plan = Eager with
        {
            Parties = [new PlanParty("leader", 1, StockScope.PerGroup, 1, [])],
            TakeRates = [new PlanTakeRate("platform", new Percent(5m), new PlanPayBase(PayMeasure.NetSales, PayScope.Total))],
            Products = [Eager.Products[0] with { Presence = ProductPresence.AlwaysOn }],
        };
        Assert.Equal(["product/rice.presence", "party/leader", "take_rate/platform"], UnfollowedCommerce.Of(plan));
        Assert.Empty(UnfollowedCommerce.Of(Eager.With(SamplePlan.FlashSale())));
    }

    private static Forecast Run(CampaignPlan plan) => Simulator.Run(plan, new SimulationOptions { Replicates = 2, Threads = 1, Uncertainty = ParameterUncertainty.Fixed });
}
