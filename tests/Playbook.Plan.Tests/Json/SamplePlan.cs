using NodaTime;
using Playbook.Plan.Metrics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Schedules;
using Playbook.Plan.Values;

namespace Playbook.Plan.Tests.Json;

/// <summary>A small shop: enough to hash, read and compare.</summary>
internal static class SamplePlan
{
    public static CampaignPlan Shop { get; } = new()
    {
        Name = "shop",
        Title = "步步高 · 门店社群",
        Currency = "CNY",
        TimeZone = "Asia/Shanghai",
        Period = new PlanPeriod(new LocalDate(2018, 4, 2), new LocalDate(2018, 4, 15)),
        Goals =
        [
            new PlanGoal(
                "keep_buying",
                Horizon.LongTerm,
                null,
                [new PlanTarget("habit", new MetricExpression.Measure(MetricMeasure.UserRepurchaseRate, Duration.FromDays(90)), ComparisonOperator.GreaterOrEqual, new TargetBound.Share(new Percent(19.22m)), new LocalDate(2018, 4, 15))],
                "Members who keep coming back."),
        ],
        Population = new PlanPopulation(10, 60_000, 0, [Persona("family", 55), Persona("single", 45)]),
        Products =
        [
            new PlanProduct("rice", null, Yuan(39.90m), new Percent(18), Duration.FromDays(30), PurchaseFrequency.High),
            new PlanProduct("fruit", "水果", Yuan(24.90m), new Percent(32), Duration.FromDays(5), null),
        ],
        Segments =
        [
            new PlanSegment("fruit_buyers", new MemberPredicate.AllOf(
            [
                new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.Orders, Duration.FromDays(60), "fruit"), ComparisonOperator.GreaterOrEqual, new Operand.Count(2)),
                new MemberPredicate.Not(new MemberPredicate.Flag(MemberFlag.DoNotDisturb)),
            ])),
        ],
        Groups =
        [
            new PlanGroup
            {
                Name = "store_group", Capacity = 500, OnFull = OnFull.OpenAnother, OnePerStore = true,
                Rules = [new PlanGroupRule("no_ads", "advert", [new PlanSanction("warn", null), new PlanSanction("silence", Duration.FromDays(1)), new PlanSanction("remove", null)], Duration.FromDays(30))],
            },
        ],
        Offers =
        [
            new PlanOffer
            {
                Name = "flash_rice", Kind = OfferKind.FlashSale, Product = "rice", Price = new PlanPrice.Fixed(Yuan(34.90m)),
                Stock = new PlanStock(5, StockScope.PerGroup, StockRefill.PerSlot), Limits = [new PlanPurchaseLimit(1, Window.CalendarDay)], OpenFor = Duration.FromMinutes(30),
            },
        ],
        Cadences =
        [
            new PlanCadence
            {
                Name = "flash_daily", Trigger = Every([.. Enumerable.Range(1, 7).Select(d => (IsoDayOfWeek)d)], 10, 12, 15, 18), Action = new PlanAction.Post("flash_rice", "store_group"),
                Message = "{{ offer.product.title }} 开抢",
            },
            new PlanCadence { Name = "fruit_reminder", Trigger = new PlanTrigger.AfterLastOrder(5, "fruit", new LocalTime(11, 0)), Action = new PlanAction.Send(null, "fruit_buyers") },
        ],
        Caps = [new PlanCap("direct", 2, CapScope.PerMember, Window.RollingDays(7), OnCap.Skip)],
    };

    public static PlanDocument Document(CampaignPlan plan) => new(
        plan,
        Plan.Json.PlanHash.Of(plan),
        "playbook 0.1.0",
        System.Collections.Immutable.ImmutableSortedDictionary.Create<string, SourceReference>(StringComparer.Ordinal).Add("offer/flash_rice", new SourceReference("C:\\shop\\main.playbook", 73, 3)));

    public static PlanTrigger.Weekly Every(IsoDayOfWeek[] days, params int[] hours)
    {
        var times = hours.Select(h => new LocalTime(h, 0)).ToArray();
        var period = new PlanPeriod(new LocalDate(2018, 4, 2), new LocalDate(2018, 4, 15));
        return new PlanTrigger.Weekly([.. days], [.. times], SlotExpansion.Expand(PeriodDates.Weekly(period, days), times, DateTimeZoneProviders.Tzdb["Asia/Shanghai"]));
    }

    public static Money Yuan(decimal amount) => new(amount, "CNY");

    private static PlanPersona Persona(string name, decimal share) =>
        new(name, new Percent(share), Duration.FromDays(9), Yuan(86), new Percent(40), PriceSensitivity.High);
}
