using NodaTime;
using Playbook.Plan.Metrics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Engine;

/// <summary>What conditions on members find in the simulation: attributes as they are drawn, histories as they were lived.</summary>
public class ConditionTests
{
    private const int Members = 2_000;

    private static readonly Duration Quarter = Duration.FromDays(90);

    [Fact]
    public void Attributes_are_spread_as_stated()
    {
        var city = new PlanAttribute("city", ["长沙", "湘潭", "株洲"], null)
        {
            Distribution = new PlanDistribution.Weights([new("长沙", new Percent(60)), new("湘潭", new Percent(30)), new("株洲", new Percent(10))]),
            Unknown = new Percent(5),
        };
        var age = Number("age", new PlanDistribution.Normal(new Operand.Count(38), new Operand.Count(12)));
        var way = new PlanAttribute("way", [], null) { Kind = AttributeKind.Distance, Distribution = new PlanDistribution.Lognormal(new Operand.Way(new Distance(2_000)), new Percent(0)) };
        var born = new PlanAttribute("born", [], null)
        {
            Kind = AttributeKind.Date,
            Range = new PlanRange(new Operand.Date(new LocalDate(1981, 1, 1)), new Operand.Date(new LocalDate(2000, 12, 31))),
        };
        var vip = new PlanAttribute("vip", [], null) { Kind = AttributeKind.Truth, Distribution = new PlanDistribution.Weights([new("true", new Percent(30)), new("false", new Percent(70))]) };
        var shares = Shares(
            Base() with { Attributes = [city, age, way, born, vip] },
            new MemberPredicate.AttributeIn("city", ["长沙"]),
            new MemberPredicate.Known("city"),
            Where("age", ComparisonOperator.LessOrEqual, new Operand.Count(38)),
            Where("way", ComparisonOperator.Equal, new Operand.Way(new Distance(2_000))),
            Where("born", ComparisonOperator.Less, new Operand.Date(new LocalDate(1991, 1, 1))),
            new MemberPredicate.AttributeIn("vip", ["true"]),
            new MemberPredicate.AttributeIn("note", ["x"]));
        double[] expected = [0.57, 0.95, 0.5166, 1, 0.5, 0.3, 0];
        for (var index = 0; index < expected.Length; index++)
        {
            Assert.Equal(expected[index], shares[index], 4 * Math.Sqrt(0.25 / Members));
        }
    }

    [Fact]
    public void Whole_numbers_leave_no_gap_between_ranges_and_stay_in_bounds()
    {
        var age = Number("age", new PlanDistribution.Normal(new Operand.Count(38), new Operand.Count(60)));
        MemberPredicate Between(int from, int to) => new MemberPredicate.AllOf(
            [Where("age", ComparisonOperator.GreaterOrEqual, new Operand.Count(from)), Where("age", ComparisonOperator.LessOrEqual, new Operand.Count(to))]);
        var shares = Shares(Base() with { Attributes = [age] }, Between(0, 29), Between(30, 39), Between(40, 120));
        Assert.Equal(1d, shares.Sum(), 1e-12);
        Assert.All(shares, share => Assert.True(share > 0d));
    }

    /// <summary>An attribute is a function of the shopper and its own name: neither behaviour nor another attribute moves when one is declared.</summary>
    [Fact]
    public void Declaring_an_attribute_moves_nothing_else()
    {
        var age = Number("age", new PlanDistribution.Normal(new Operand.Count(38), new Operand.Count(12)));
        var old = Where("age", ComparisonOperator.Greater, new Operand.Count(50));
        var alone = Run(Base() with { Attributes = [age] }, old);
        var after = Run(Base() with { Attributes = [Number("first", new PlanDistribution.Uniform(Bounds())), age] }, old);
        Assert.Equal(alone.WithPlan, after.WithPlan);
        Assert.Equal(alone.Metrics[0].Value.WithPlan!.Samples, after.Metrics[0].Value.WithPlan!.Samples);
    }

    [Fact]
    public void Orders_that_meet_a_condition_are_some_of_all_orders()
    {
        var shares = Shares(
            Selling(),
            AtLeast(new MemberQuantity(MemberMeasure.Orders, Quarter), 1),
            AtLeast(new MemberQuantity(MemberMeasure.Orders, Quarter, Where: new OrderPredicate.Amount(ComparisonOperator.GreaterOrEqual, SamplePlan.Cny(0m))), 1),
            AtLeast(new MemberQuantity(MemberMeasure.Orders, Quarter, Where: new OrderPredicate.Amount(ComparisonOperator.GreaterOrEqual, SamplePlan.Cny(120m))), 1),
            AtLeast(new MemberQuantity(MemberMeasure.Orders, Quarter, "rice"), 1),
            AtLeast(new MemberQuantity(MemberMeasure.Orders, Quarter, Where: new OrderPredicate.OfProduct(["rice"])), 1),
            AtLeast(new MemberQuantity(MemberMeasure.Redeemed, Quarter, Offer: "flash"), 1),
            AtLeast(new MemberQuantity(MemberMeasure.Orders, Quarter, Where: new OrderPredicate.WithOffer(["flash"])), 1),
            AtLeast(new MemberQuantity(MemberMeasure.Redeemed, Quarter), 1));
        Assert.Equal(shares[0], shares[1]);
        Assert.InRange(shares[2], 1e-9, shares[0] - 1e-9);
        Assert.Equal(shares[3], shares[4]);
        Assert.Equal(shares[5], shares[6]);
        Assert.Equal(shares[5], shares[7]);
        Assert.InRange(shares[5], 1e-9, shares[3] - 1e-9);
    }

    [Fact]
    public void Redeemed_coupons_are_those_that_the_forecast_counts()
    {
        var plan = Base().With(SamplePlan.Coupon()).Segment("all", new MemberPredicate.Constant(true)).Sending("coupon", "all", 10);
        var forecast = Run(plan, AtLeast(new MemberQuantity(MemberMeasure.Redeemed, Quarter, Offer: "coupon"), 1));
        Assert.True(forecast.Offers[0].Orders.P50 > 0);
        Assert.InRange(forecast.Metrics[0].Value.WithPlan!.P50, 1e-9, forecast.Offers[0].Orders.P50 / Members);
        Assert.Equal(0d, forecast.Metrics[0].Value.WithoutPlan!.P50);
    }

    [Fact]
    public void Touches_are_counted_by_cadence_and_by_offer()
    {
        var plan = Selling().Posting(null, 18);
        var (sale, talk) = (plan.Cadences[0].Name, plan.Cadences[1].Name);
        var week = Duration.FromDays(7);
        var shares = Shares(
            plan,
            AtLeast(new MemberQuantity(MemberMeasure.Received, week, Cadence: sale), 7),
            AtLeast(new MemberQuantity(MemberMeasure.Received, week, Offer: "flash"), 7),
            AtLeast(new MemberQuantity(MemberMeasure.Received, week, Cadence: talk), 8),
            AtLeast(new MemberQuantity(MemberMeasure.Received, week), 14),
            AtLeast(new MemberQuantity(MemberMeasure.Opened, week, Cadence: sale), 1),
            AtLeast(new MemberQuantity(MemberMeasure.Opened, week), 1),
            AtLeast(new MemberQuantity(MemberMeasure.ActiveDays, week), 1));
        Assert.True(shares[0] > 0.5);
        Assert.Equal(shares[0], shares[1]);
        Assert.Equal(0d, shares[2]);
        Assert.Equal(shares[0], shares[3]);
        Assert.InRange(shares[4], 1e-9, shares[5] - 1e-9);
        Assert.Equal(shares[6], shares[5]);
    }

    [Fact]
    public void Silence_is_time_without_engagement()
    {
        var week = Duration.FromDays(7);
        var shares = Shares(
            Selling().Assuming(("optout.base", 0m), ("exit.early", 0m)),
            AtLeast(new MemberQuantity(MemberMeasure.ActiveDays, week), 1),
            new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.SinceLastActive), ComparisonOperator.Less, new Operand.Length(week)),
            new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.SinceJoined), ComparisonOperator.GreaterOrEqual, new Operand.Length(Duration.FromDays(60))),
            new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.Joined), ComparisonOperator.Less, new Operand.DaysAgo(59)),
            new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.Joined), ComparisonOperator.Less, new Operand.DaysAgo(60)));
        Assert.InRange(shares[0], 0.01, 0.99);
        Assert.Equal(shares[0], shares[1]);
        Assert.Equal([1d, 1d, 0d], shares[2..]);
    }

    [Fact]
    public void Calendar_window_begins_with_its_unit()
    {
        // The period begins on Monday 2024-01-01; its 60th day is Thursday 2024-02-29.
        var shares = Shares(
            Base(),
            AtLeast(new MemberQuantity(MemberMeasure.Orders, Calendar: WindowUnit.Month), 1),
            AtLeast(new MemberQuantity(MemberMeasure.Orders, Duration.FromDays(29)), 1),
            AtLeast(new MemberQuantity(MemberMeasure.Orders, Calendar: WindowUnit.Week), 1),
            AtLeast(new MemberQuantity(MemberMeasure.Orders, Duration.FromDays(4)), 1),
            AtLeast(new MemberQuantity(MemberMeasure.Orders, Calendar: WindowUnit.Day), 1),
            AtLeast(new MemberQuantity(MemberMeasure.Orders, Duration.FromDays(1)), 1));
        Assert.Equal(shares[1], shares[0]);
        Assert.Equal(shares[3], shares[2]);
        Assert.Equal(shares[5], shares[4]);
    }

    [Fact]
    public void Top_and_bottom_are_no_larger_than_stated()
    {
        var spend = new MemberQuantity(MemberMeasure.Spend, Quarter);
        var shares = Shares(
            Base().Assuming(("optout.base", 0m), ("exit.early", 0m)),
            new MemberPredicate.Ranked(RankEnd.Top, new Percent(20), spend),
            new MemberPredicate.Ranked(RankEnd.Top, new Percent(40), spend),
            new MemberPredicate.Ranked(RankEnd.Bottom, new Percent(1), new MemberQuantity(MemberMeasure.Orders, Duration.FromDays(1))));
        Assert.InRange(shares[0], 0.19, 0.2);
        Assert.InRange(shares[1], 0.39, 0.4);
        Assert.Equal(0d, shares[2]);
    }

    [Fact]
    public void Scores_are_quintiles_of_those_who_ordered()
    {
        var plan = Base() with { Rfm = new PlanRfm(Quarter) };
        MemberPredicate Scores(int score) => new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.RfmMoney), ComparisonOperator.Equal, new Operand.Count(score));
        var shares = Shares(plan, Scores(0), Scores(1), Scores(2), Scores(3), Scores(4), Scores(5), AtLeast(new MemberQuantity(MemberMeasure.Orders, Quarter), 1));
        Assert.Equal(1d, shares[..6].Sum(), 1e-12);
        Assert.Equal(shares[6], 1d - shares[0], 1e-12);
        Assert.All(shares[1..6], share => Assert.Equal(shares[6] / 5, share, 0.02));
    }

    [Fact]
    public void Group_and_persona_go_by_name_and_what_nobody_does_is_nothing()
    {
        var shares = Shares(
            Base().Assuming(("optout.base", 0m), ("exit.early", 0m)),
            new MemberPredicate.FactIn(MemberFact.Group, ["group"]),
            new MemberPredicate.FactIn(MemberFact.Persona, ["everyone"]),
            new MemberPredicate.FactIn(MemberFact.Role, ["core"]),
            AtLeast(new MemberQuantity(MemberMeasure.Posts, Quarter), 1),
            AtLeast(new MemberQuantity(MemberMeasure.Refunds, Quarter), 1));
        Assert.Equal([1d, 1d, 0d, 0d, 0d], shares);
    }

    [Fact]
    public void Means_are_sums_by_their_base()
    {
        var plan = Selling();
        var forecast = Simulator.Run(
            plan with
            {
                Metrics =
                [
                    Measure("value", MetricMeasure.AverageOrderValue), Measure("per_member", MetricMeasure.OrdersPerMember), Measure("revenue_each", MetricMeasure.RevenuePerMember),
                    Measure("orders", MetricMeasure.MemberOrders), Measure("revenue", MetricMeasure.MemberRevenue), Measure("store", MetricMeasure.StoreRevenue),
                    Measure("margin", MetricMeasure.MemberMargin), Measure("left", MetricMeasure.OptOutRate), Measure("friends", MetricMeasure.KFactor),
                    Measure("redeemed", MetricMeasure.RedemptionRate),
                ],
            },
            Options);
        double Of(int index) => forecast.Metrics[index].Value.WithPlan!.Samples[0];
        Assert.Equal(Of(4) / Of(3), Of(0), 1e-9);
        Assert.Equal(Of(3) / Members, Of(1), 1e-9);
        Assert.Equal(Of(4) / Members, Of(2), 1e-9);
        Assert.True(Of(5) > Of(4));
        Assert.Equal(forecast.WithPlan.MemberMargin!.Samples[0], Of(6), 1e-6);
        Assert.Equal((forecast.People.Left.Samples[0] + forecast.People.Muted.Samples[0]) / Members, Of(7), 1e-9);
        Assert.Equal(0d, Of(8));
        Assert.Null(forecast.Metrics[9].Value.WithPlan);
    }

    [Fact]
    public void Friends_who_came_are_counted_for_those_who_brought_them()
    {
        var plan = Selling() with { Referrals = [new PlanReferral { Name = "poster", Ask = "share_to_moments", RewardTo = RewardTo.Sharer, Depth = 1 }] };
        var forecast = Run(plan.Assuming(("referral.share", 1m)), AtLeast(new MemberQuantity(MemberMeasure.Invited, Quarter), 1));
        Assert.True(forecast.People.JoinedByReferral.P50 > 0);
        Assert.InRange(forecast.Metrics[0].Value.WithPlan!.P50, 1e-9, forecast.People.JoinedByReferral.P50 / forecast.People.Joined.P50);
    }

    private static SimulationOptions Options { get; } = new() { Replicates = 1, Threads = 1 };

    private static CampaignPlan Base() => SamplePlan.Of(2 * Members, Members, 60);

    private static CampaignPlan Selling() => Base().With(SamplePlan.FlashSale()).Posting("flash", 10);

    private static PlanMetric Measure(string name, MetricMeasure measure) => new(name, new MetricExpression.Measure(measure, Quarter));

    private static PlanRange Bounds() => new(new Operand.Count(0), new Operand.Count(120));

    private static PlanAttribute Number(string name, PlanDistribution distribution) =>
        new(name, [], null) { Kind = AttributeKind.Number, Range = Bounds(), Distribution = distribution };

    private static MemberPredicate.Comparison Where(string attribute, ComparisonOperator comparison, Operand operand) =>
        new(new MemberQuantity(MemberMeasure.Attribute, Attribute: attribute), comparison, operand);

    private static MemberPredicate.Comparison AtLeast(MemberQuantity quantity, int count) => new(quantity, ComparisonOperator.GreaterOrEqual, new Operand.Count(count));

    private static Forecast Run(CampaignPlan plan, params MemberPredicate[] conditions) => Simulator.Run(
        plan with { Metrics = [.. conditions.Select((c, i) => new PlanMetric($"m{i}", new MetricExpression.PercentOfMembers(new MemberPredicate.Constant(true), c)))] }, Options);

    private static double[] Shares(CampaignPlan plan, params MemberPredicate[] conditions) =>
        [.. Run(plan, conditions).Metrics.Select(m => m.Value.WithPlan!.Samples[0])];
}
