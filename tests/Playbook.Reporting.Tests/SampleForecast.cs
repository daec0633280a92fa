using NodaTime;
using Playbook.Plan.Behaviour;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;
using Playbook.Simulation;
using Playbook.Simulation.Metrics;

namespace Playbook.Reporting.Tests;

/// <summary>A forecast made by hand, every section filled.</summary>
internal static class SampleForecast
{
    private const string Currency = "CNY";

    public static Forecast Full { get; } = Create(1d, 1.1d, 1.2d, 1.3d, 1.4d);

    public static Forecast OneReplicate { get; } = Create(1d);

    private static Forecast Create(params double[] noise)
    {
        var with = Arm(1.2);
        var without = Arm(1);
        return new Forecast
        {
            Plan = "步步高_门店社群",
            PlanHash = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            Seed = 7,
            Replicates = noise.Length,
            Uncertainty = ParameterUncertainty.Drawn,
            Currency = Currency,
            Period = new PlanPeriod(new LocalDate(2018, 4, 2), new LocalDate(2018, 6, 30)),
            People = new PeopleFigures
            {
                Shoppers = 60_000,
                Joined = Count(12_000),
                JoinedByReferral = Count(300),
                InGroups = Count(9_000),
                Left = Count(3_000),
                Muted = Count(800),
                DoNotDisturb = Count(50),
                Groups = Count(27),
                HeldOutGroups = Count(3),
                SilentGroups = Count(2),
                HeldOutMembers = Count(1_200),
            },
            WithPlan = with,
            WithoutPlan = without,
            Incremental = new ArmFigures
            {
                StoreOrders = with.StoreOrders.Minus(without.StoreOrders)!,
                StoreRevenue = with.StoreRevenue.Minus(without.StoreRevenue)!,
                MemberOrders = with.MemberOrders.Minus(without.MemberOrders)!,
                MemberRevenue = with.MemberRevenue.Minus(without.MemberRevenue)!,
                AverageBasket = with.AverageBasket.Minus(without.AverageBasket)!,
                UserRepurchaseRate = with.UserRepurchaseRate.Minus(without.UserRepurchaseRate)!,
                OrderRepurchaseRate = with.OrderRepurchaseRate.Minus(without.OrderRepurchaseRate)!,
                BuyerShare = with.BuyerShare.Minus(without.BuyerShare)!,
                GroupShareOfOrders = with.GroupShareOfOrders.Minus(without.GroupShareOfOrders)!,
            },
            Holdout = new HoldoutFigures
            {
                TouchedMembers = Count(10_800),
                WithheldMembers = Count(1_200),
                Orders = Compare(MetricUnit.Ratio, 3.1),
                Revenue = Compare(MetricUnit.Money, 210),
            },
            Weeks = [.. Enumerable.Range(0, 13).Select(w => new WeekFigures(
                new LocalDate(2018, 4, 2).PlusWeeks(w), w == 12 ? 6 : 7, Count(40_000 + (1_000 * w)), Count(40_000), Yuan(3e6), Yuan(2.9e6), Count(900 * w), Count(700 * w), Count(20 * w), Share(0.3)))],
            Activity = new ActivityFigures([.. Enumerable.Range(0, 10).Select(w => Share(0.4 * Math.Pow(0.85, w)))], Of(MetricUnit.Weeks, 4.3), 1),
            Cohorts = [new CohortFigures(new LocalDate(2018, 4, 1), Count(7_000), [Share(0.8), Share(0.7), Share(0.6)], [Share(1), Share(0.9)]), new CohortFigures(new LocalDate(2018, 5, 1), Count(5_000), [Share(0.8), Share(0.7)], [Share(1)])],
            StillFrequent = [new FrequentFigures(30, Share(0.3), Share(0.25)), new FrequentFigures(60, Share(0.2), Share(0.15))],
            Metrics = [new MetricFigures("still_frequent", Arms(0.2))],
            Goals =
            [
                new GoalFigures("keep_buying", Horizon.LongTerm,
                [
                    new TargetFigures("repurchase", new LocalDate(2018, 6, 30), Arms(0.5), ComparisonOperator.GreaterOrEqual, new TargetBound.OfHoldout(new Percent(150)), Share(0.6), 0.4, noise.Length),
                    new TargetFigures("habit", new LocalDate(2018, 6, 30), Arms(0.2), ComparisonOperator.GreaterOrEqual, new TargetBound.Share(new Percent(19.22m)), null, 1, noise.Length),
                ]),
            ],
            Cadences = [new CadenceFigures("每日秒杀", TouchKind.Post, [new OutcomeFigures(TouchOutcome.Touched, Count(9_000)), new OutcomeFigures(TouchOutcome.HeldOut, Count(1_000))], Count(4e6), Count(90_000), Count(5_000))],
            Offers = [new OfferFigures("flash_rice", Count(5_000), Yuan(174_500), Yuan(25_000), Share(0.055), Count(0), Count(4_100), Count(2_000), Count(0))],
            Costs = new CostFigures(Yuan(25_000), Yuan(4_000), Yuan(9_000), Yuan(38_000)),
            Budgets = [new BudgetFigures(new Money(120_000, Currency), Window.CalendarMonth, Yuan(38_000), Yuan(15_000), Count(0))],
            ReturnOnInvestment = Of(MetricUnit.Ratio, -0.31),
            Factors = new FiveFactors(Count(60_000), Share(0.2), Share(0.8), Yuan(66), Of(MetricUnit.Ratio, 4.2), Yuan(2e6)),
            Unfollowed = ["role/store_group.core", "staff/store_group"],
            Assumptions = [.. Enumerable.Range(0, 12).Select(i => new AssumptionEntry($"fatigue.p{i}", 0.10m + i, null, ParameterUnit.Number, (Evidence)(i % 4), "a page of 《社群》", i == 3, 0.05m, 0.20m + i))],
        };

        Estimate Of(MetricUnit unit, double value) => Estimate.Of(unit, noise.Select(n => value * n));
        Estimate Count(double value) => Of(MetricUnit.Count, value);
        Estimate Share(double value) => Of(MetricUnit.Share, value);
        Estimate Yuan(double value) => Of(MetricUnit.Money, value);
        ArmEstimates Arms(double share) => new(Share(share), Share(share / 2), Share(share / 2), Share(share), Share(share / 2));
        HoldoutComparison Compare(MetricUnit unit, double value) => new(Of(unit, value), Of(unit, value / 2), Of(unit, value / 2));
        ArmFigures Arm(double factor) => new()
        {
            StoreOrders = Count(500_000 * factor),
            StoreRevenue = Yuan(4e7 * factor),
            MemberOrders = Count(90_000 * factor),
            MemberRevenue = Yuan(6e6 * factor),
            AverageBasket = Yuan(66 / factor),
            UserRepurchaseRate = Share(0.4 * factor),
            OrderRepurchaseRate = Share(0.5 * factor),
            BuyerShare = Share(0.6 * factor),
            GroupShareOfOrders = Share(0.2 * factor),
        };
    }
}
