using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Simulation.Tests.Plans;

/// <summary>Small plans for tests: one store, one persona, one product, and what a test adds.</summary>
internal static class SamplePlan
{
    public const string Currency = "CNY";

    public static LocalDate FirstDay { get; } = new(2024, 1, 1);

    public static Money Cny(decimal amount) => new(amount, Currency);

    public static PlanPersona Persona(double intervalDays = 9, decimal value = 80m, decimal variation = 40m, PriceSensitivity sensitivity = PriceSensitivity.Medium) =>
        new("everyone", new Percent(100m), Duration.FromDays(intervalDays), Cny(value), new Percent(variation), sensitivity);

    public static CampaignPlan Of(int shoppers, int membersAtStart, int days, int stores = 1) => new()
    {
        Name = "sample",
        Currency = Currency,
        TimeZone = "Asia/Shanghai",
        Period = new PlanPeriod(FirstDay, FirstDay.PlusDays(days - 1)),
        Population = new PlanPopulation(stores, shoppers, membersAtStart, [Persona()]),
        Products = [new PlanProduct("rice", null, Cny(40m), new Percent(20m), Duration.FromDays(20), PurchaseFrequency.High)],
        Groups = [Group()],
    };

    public static PlanGroup Group(int capacity = 500, OnFull onFull = OnFull.OpenAnother) =>
        new() { Name = "group", Capacity = capacity, OnFull = onFull, OnePerStore = true };

    public static CampaignPlan Assuming(this CampaignPlan plan, params (string Parameter, decimal Value)[] values) =>
        plan with { Assumptions = [.. plan.Assumptions, .. values.Select(v => new PlanAssumption(v.Parameter, v.Value, null, "assumption"))] };

    public static CampaignPlan AssumingForm(this CampaignPlan plan, string parameter, string form) =>
        plan with { Assumptions = [.. plan.Assumptions, new PlanAssumption(parameter, null, form, "assumption")] };

    public static CampaignPlan With(this CampaignPlan plan, PlanOffer offer) => plan with { Offers = [.. plan.Offers, offer] };

    public static CampaignPlan With(this CampaignPlan plan, PlanCadence cadence) => plan with { Cadences = [.. plan.Cadences, cadence] };

    /// <summary>Posts on every day of the period at the given hours.</summary>
    public static CampaignPlan Posting(this CampaignPlan plan, string? offer, params int[] hours) =>
        plan.With(Cadence(plan, $"posts_{plan.Cadences.Length}", new PlanAction.Post(offer, "group"), hours));

    public static CampaignPlan Sending(this CampaignPlan plan, string? offer, string segment, params int[] hours) =>
        plan.With(Cadence(plan, $"sends_{plan.Cadences.Length}", new PlanAction.Send(offer, segment), hours));

    public static CampaignPlan Segment(this CampaignPlan plan, string name, MemberPredicate predicate) =>
        plan with { Segments = [.. plan.Segments, new PlanSegment(name, predicate)] };

    public static PlanOffer FlashSale(string name = "flash", decimal price = 30m, int? stock = null, StockScope scope = StockScope.PerGroup, StockRefill refill = StockRefill.PerSlot) => new()
    {
        Name = name,
        Kind = OfferKind.FlashSale,
        Product = "rice",
        Price = new PlanPrice.Fixed(Cny(price)),
        Stock = stock is { } count ? new PlanStock(count, scope, refill) : null,
    };

    public static PlanOffer Coupon(string name = "coupon", decimal amount = 20m, decimal minSpend = 60m, int? issue = null) => new()
    {
        Name = name,
        Kind = OfferKind.Coupon,
        Coupon = new PlanCoupon(Cny(amount), null, Cny(minSpend), Duration.FromDays(7), issue),
    };

    private static PlanCadence Cadence(CampaignPlan plan, string name, PlanAction action, int[] hours) => new()
    {
        Name = name,
        Action = action,
        Trigger = Daily(plan.Period, [.. hours.Select(h => new LocalTime(h, 0))], [.. Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None)]),
    };

    public static PlanTrigger Daily(PlanPeriod period, ImmutableArray<LocalTime> times, ImmutableArray<IsoDayOfWeek> days) => new PlanTrigger.Weekly(
        days,
        times,
        [
            .. Enumerable.Range(0, period.Days)
                .Select(period.First.PlusDays)
                .Where(d => days.Contains(d.DayOfWeek))
                .SelectMany(d => times.Select(t => (d + t).WithOffset(Offset.FromHours(8)))),
        ]);
}
