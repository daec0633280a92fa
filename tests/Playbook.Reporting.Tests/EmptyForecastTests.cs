using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Playbook.Plan.Metrics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;
using Playbook.Reporting.Json;
using Playbook.Reporting.Pages;
using Playbook.Simulation;

namespace Playbook.Reporting.Tests;

/// <summary>A plan for nobody gives a report of zeros and dashes, for people and for programs; never what is no number.</summary>
public sealed class EmptyForecastTests
{
    public static TheoryData<int, int, ulong> Nobody => new()
    {
        { 0, 0, 1 },
        { 0, 0, 20 },
        { 400, 0, 1 },
        { 400, 0, 20 },
        { 1, 1, 1 },
    };

    [Theory]
    [MemberData(nameof(Nobody))]
    public void Page_of_nobody_has_no_holes(int shoppers, int members, ulong seed)
    {
        var page = ForecastPage.Render(Report(shoppers, members, seed, "mbg_cnbd_k"), ansi: false);
        Assert.All(["NaN", "Infinity", "∞"], word => Assert.DoesNotContain(word, page, StringComparison.Ordinal));
        Assert.Contains($"Of {shoppers} shopper", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mbg_cnbd_k")]
    [InlineData("pareto_ggg")]
    [InlineData("bg_bb")]
    [InlineData("sbg")]
    public void Document_of_nobody_is_json_with_numbers_or_nothing(string form)
    {
        var text = ForecastJson.Write(Report(0, 0, 1, form));
        using var json = JsonDocument.Parse(text);
        Assert.Equal(0, json.RootElement.GetProperty("people").GetProperty("joined").GetProperty("p50").GetDouble());
        Assert.All(["NaN", "Infinity", "∞"], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
    }

    private static ReportContext Report(int shoppers, int members, ulong seed, string form) =>
        new(Simulator.Run(Plan(shoppers, members, form), new SimulationOptions { Seed = seed, Replicates = 3, Threads = 1 }), "playbook 0.1.0") { AllAssumptions = true };

    private static CampaignPlan Plan(int shoppers, int members, string form)
    {
        var period = new PlanPeriod(new LocalDate(2024, 1, 1), new LocalDate(2024, 2, 9));
        ImmutableArray<IsoDayOfWeek> days = [.. Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None)];
        return new CampaignPlan
        {
            Name = "nobody",
            Currency = "CNY",
            TimeZone = "Asia/Shanghai",
            Period = period,
            Population = new PlanPopulation(1, shoppers, members, [new("everyone", new Percent(100m), Duration.FromDays(9), new Money(80m, "CNY"), new Percent(40m), PriceSensitivity.Medium)]),
            Products = [new PlanProduct("rice", null, new Money(40m, "CNY"), new Percent(20m), Duration.FromDays(20), PurchaseFrequency.High)],
            Groups = [new PlanGroup { Name = "group", Capacity = 500, OnFull = OnFull.OpenAnother, OnePerStore = true }],
            Offers = [new PlanOffer { Name = "flash", Kind = OfferKind.FlashSale, Product = "rice", Price = new PlanPrice.Fixed(new Money(30m, "CNY")), Stock = new PlanStock(0, StockScope.PerGroup, StockRefill.PerSlot) }],
            Cadences =
            [
                new PlanCadence
                {
                    Name = "posts",
                    Action = new PlanAction.Post("flash", "group"),
                    Trigger = new PlanTrigger.Weekly(days, [new LocalTime(10, 0)], [.. Enumerable.Range(0, period.Days).Select(day => (period.First.PlusDays(day) + new LocalTime(10, 0)).WithOffset(Offset.FromHours(8)))]),
                },
            ],
            Holdout = new PlanHoldout(new Percent(10m), HoldoutUnit.Members),
            Budgets = [new PlanBudget([CostKind.Discounts], new Money(100m, "CNY"), Window.CalendarMonth, OnSpent.StopOffers)],
            Metrics = [new("ordering", new MetricExpression.PercentOfMembers(new MemberPredicate.Constant(true), new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.Orders, Duration.FromDays(30)), ComparisonOperator.GreaterOrEqual, new Operand.Count(1m))))],
            Goals =
            [
                new("habit", Horizon.ShortTerm, null,
                    [new("repurchase", new MetricExpression.Measure(MetricMeasure.UserRepurchaseRate, Duration.FromDays(90)), ComparisonOperator.GreaterOrEqual, new TargetBound.OfHoldout(new Percent(150m)), period.Last)], null),
            ],
            Assumptions = [new PlanAssumption("purchase.form", null, form, "assumption")],
        };
    }
}
