using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Metrics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;
using static Playbook.Simulation.Tests.Plans.SamplePlan;

namespace Playbook.Simulation.Tests.Plans;

/// <summary>The articles' case by hand: 10 stores, 100,000 shoppers, up to 3,500 joins a store, 424 days, about 31 posts a week and group.</summary>
internal static class BbkPlan
{
    public static CampaignPlan Create(int shoppers = 100_000, int stores = 10)
    {
        var period = new PlanPeriod(new LocalDate(2018, 4, 2), new LocalDate(2019, 5, 31));
        return new CampaignPlan
        {
            Name = "bbk_store_groups",
            Title = "步步高 · 门店社群",
            Currency = Currency,
            TimeZone = "Asia/Shanghai",
            Period = period,
            Metrics = [new PlanMetric("still_frequent", StillFrequent)],
            Goals = Goals(period.Last),
            Attributes = [new PlanAttribute("city", ["长沙", "湘潭", "株洲"], "member_city")],
            Population = new PlanPopulation(stores, shoppers, 0,
            [
                new("family", new Percent(55m), Duration.FromDays(9), Cny(86m), new Percent(40m), PriceSensitivity.High),
                new("single", new Percent(45m), Duration.FromDays(14), Cny(42m), new Percent(60m), PriceSensitivity.Medium),
            ]),
            Products =
            [
                new("rice", null, Cny(39.90m), new Percent(18m), Duration.FromDays(30), PurchaseFrequency.High),
                new("fruit", null, Cny(24.90m), new Percent(32m), Duration.FromDays(5), PurchaseFrequency.High),
            ],
            Segments =
            [
                new("fruit_buyers", new MemberPredicate.AllOf(
                [
                    new MemberPredicate.Comparison(
                        new MemberQuantity(MemberMeasure.Orders, Duration.FromDays(60), "fruit"), ComparisonOperator.GreaterOrEqual, new Operand.Count(2m)),
                    new MemberPredicate.Not(new MemberPredicate.Flag(MemberFlag.DoNotDisturb)),
                ])),
            ],
            Groups = [new PlanGroup { Name = "store_group", Kind = "shopping", OnePerStore = true, Capacity = 500, OnFull = OnFull.OpenAnother }],
            Recruits =
            [
                new PlanRecruit
                {
                    Name = "cashier_scan",
                    IntoGroup = "store_group",
                    Pays = "cashier",
                    Tiers = [new("first", 1, 100, JoinScope.PerStore, Cny(0.50m)), new("further", 101, null, JoinScope.PerStore, Cny(1.00m))],
                    StopAt = new PlanJoinLimit(3_500, JoinScope.PerStore),
                },
            ],
            Phases =
            [
                new("warm_up", period.First, new LocalDate(2018, 4, 15), [Activity.Content, Activity.Recruit]),
                new("selling", new LocalDate(2018, 4, 16), period.Last, [Activity.Content, Activity.Recruit, Activity.Offers, Activity.Referral]),
            ],
            Offers = Offers,
            Cadences = Cadences(period),
            Caps =
            [
                new("posts", 6, CapScope.PerGroup, Window.CalendarDay, OnCap.Skip),
                new("direct", 2, CapScope.PerMember, Window.RollingDays(7), OnCap.Skip),
            ],
            QuietHours = new PlanQuietHours(new LocalTime(22, 0), new LocalTime(8, 0), OnQuiet.Drop),
            Referrals =
            [
                new PlanReferral
                {
                    Name = "poster",
                    When = new GroupCondition(GroupMeasure.ActiveRate, Duration.FromDays(7), ComparisonOperator.Less, new Percent(25m)),
                    Ask = "share_to_moments",
                    Counts = new PlanReferralCount(20, "likes"),
                    Reward = "basket_20",
                    RewardTo = RewardTo.Sharer,
                    Budget = new PlanSpendLimit(Cny(8_000m), Window.CalendarMonth),
                },
            ],
            Budgets = [new PlanBudget([CostKind.Discounts, CostKind.Coupons, CostKind.Rewards], Cny(120_000m), Window.CalendarMonth, OnSpent.StopOffers)],
            Holdout = new PlanHoldout(new Percent(10m), HoldoutUnit.Groups),
        };
    }

    private static MetricExpression StillFrequent { get; } = new MetricExpression.PercentOfMembers(
        new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.Joined), ComparisonOperator.LessOrEqual, new Operand.Date(new LocalDate(2018, 6, 30))),
        new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.Orders, Duration.FromDays(60)), ComparisonOperator.GreaterOrEqual, new Operand.Count(3m)));

    private static ImmutableArray<PlanGoal> Goals(LocalDate end) =>
    [
        new("keep_buying", Horizon.LongTerm, null,
        [
            new("repurchase", new MetricExpression.Measure(MetricMeasure.UserRepurchaseRate, Duration.FromDays(90)),
                ComparisonOperator.GreaterOrEqual, new TargetBound.OfHoldout(new Percent(150m)), end),
            new("habit", new MetricExpression.Named("still_frequent"), ComparisonOperator.GreaterOrEqual, new TargetBound.Share(new Percent(19.22m)), end),
        ], null),
        new("order_share", Horizon.ShortTerm, "keep_buying",
        [
            new("share", new MetricExpression.Ratio(
                new MetricExpression.Measure(MetricMeasure.MemberOrders, Duration.FromDays(28)),
                new MetricExpression.Measure(MetricMeasure.StoreOrders, Duration.FromDays(28))),
                ComparisonOperator.GreaterOrEqual, new TargetBound.Share(new Percent(30m)), end),
        ], null),
    ];

    private static ImmutableArray<PlanOffer> Offers { get; } =
    [
        new PlanOffer
        {
            Name = "flash_rice",
            Kind = OfferKind.FlashSale,
            Product = "rice",
            Price = new PlanPrice.Fixed(Cny(34.90m)),
            Stock = new PlanStock(5, StockScope.PerGroup, StockRefill.PerSlot),
            Limits = [new PlanPurchaseLimit(1, Window.CalendarDay)],
            OpenFor = Duration.FromMinutes(30),
            ShowsCountdown = true,
        },
        new PlanOffer
        {
            Name = "team_fruit",
            Kind = OfferKind.TeamPurchase,
            Product = "fruit",
            Price = new PlanPrice.OffListPrice(new Percent(25m), new PlanRounding(RoundingDirection.Down, Cny(0.10m))),
            Team = new PlanTeam(3, Duration.FromHours(24), OnUnfilled.Refund),
            Limits = [new PlanPurchaseLimit(2, Window.CalendarWeek)],
        },
        new PlanOffer
        {
            Name = "basket_20",
            Kind = OfferKind.Coupon,
            Coupon = new PlanCoupon(Cny(20m), null, Cny(88m), Duration.FromDays(7), 20_000),
        },
    ];

    private static ImmutableArray<PlanCadence> Cadences(PlanPeriod period) =>
    [
        new PlanCadence
        {
            Name = "flash_daily",
            Trigger = Daily(period, [new(10, 0), new(12, 0), new(15, 0), new(18, 0)], [.. Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None)]),
            Action = new PlanAction.Post("flash_rice", "store_group"),
        },
        new PlanCadence
        {
            Name = "promo_days",
            Trigger = Daily(period, [new(11, 0)], [IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday]),
            Action = new PlanAction.Post("team_fruit", "store_group"),
        },
        new PlanCadence
        {
            Name = "fruit_reminder",
            Trigger = new PlanTrigger.AfterLastOrder(5, "fruit", new LocalTime(11, 0)),
            Action = new PlanAction.Send("basket_20", "fruit_buyers"),
        },
    ];
}
