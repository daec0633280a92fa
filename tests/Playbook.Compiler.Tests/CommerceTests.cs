using NodaTime;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Scenarios;
using Playbook.Plan.Values;
using Playbook.Syntax.Catalogue;

namespace Playbook.Compiler.Tests;

/// <summary>Offers of every kind, who is paid for what, and how goods are delivered: from text to plan, and what a slip gives.</summary>
public class CommerceTests
{
    private static readonly CampaignPlan s_plan = Compile("fresh.playbook", FreshGroups.Dsl).Plan!.Plan;

    public static TheoryData<string, string, string, string> Slips => new()
    {
        { "to leader", "to leeder", "PB2002", "leeder" },
        { "pay 10% of net_sales(group)", "pay 10% of net_sales", "PB2102", "net_sales" },
        { "pay 10% of net_sales(group)", "pay 10% of net_sales(grp)", "PB2101", "grp" },
        { "pay 10% of net_sales(group)", "pay 10%", "PB2106", "10%" },
        { "radius 1km", "radius 1", "PB2102", "1" },
        { "opens 2026-05-01T10:00 .. 2026-05-03T22:00", "opens 2026-05-03T22:00 .. 2026-05-01T10:00", "PB3001", "2026-05-03T22:00 .. 2026-05-01T10:00" },
        { "deadline 2026-05-03T22:00", "deadline 2026-05-33T22:00", "PB3002", "2026-05-33T22:00" },
        { "deadline 2026-05-03T22:00", "deadline 2026-05-03T25:00", "PB3003", "2026-05-03T25:00" },
        { "deadline 2026-05-03T22:00", "deadline 2026-07-03T22:00", "PB5123", "2026-07-03T22:00" },
        { "limit 3 per member in total", "limit 3", "PB2105", "3" },
        { "save 15 CNY up to 45 CNY", "save 15 CNY", "PB2105", "CNY" },
        { "minimum 20 boxes per group", "minimum 20 boxes", "PB2105", "boxes" },
        { "programme beans\n    earns 2 times", "programme bean\n    earns 2 times", "PB2002", "bean" },
        { "earns 2 times", "", "PB5101", "offer double_beans" },
        { "gift 1 \"tote bag\" worth 12 CNY", "gift 1 \"tote bag\"", "PB2105", "\"tote bag\"" },
        { "product rice\n    gift 1", "gift 1", "PB5101", "offer with_gift" },
        { "from 50_000 CNY per calendar month", "from 50_000 CNY per month", "PB2107", "month" },
        { "settle 7d after pickup\n", "", "PB2006", "commission base" },
        { "buy 2 get 1 free", "buy 2 get 1 free\n    deposit 5 CNY", "PB5102", "deposit" },
    };

    [Fact]
    public void Everything_compiles_without_a_diagnostic() =>
        Assert.Empty(Compile("fresh.playbook", FreshGroups.Dsl).Diagnostics.Select(DiagnosticText.Render));

    [Fact]
    public void Both_spellings_give_one_plan()
    {
        var yaml = Compile("fresh.playbook.yaml", FreshGroups.Yaml);
        Assert.Empty(yaml.Diagnostics.Select(DiagnosticText.Render));
        Assert.Equal(Compile("fresh.playbook", FreshGroups.Dsl).Plan!.Hash, yaml.Plan!.Hash);
    }

    [Fact]
    public void Every_kind_of_offer_is_in_the_plan_and_in_the_catalogue()
    {
        Assert.Equal(
            Enum.GetValues<Plan.Model.OfferKind>().Except([Plan.Model.OfferKind.FlashSale, Plan.Model.OfferKind.Percentage, Plan.Model.OfferKind.TeamPurchase]),
            s_plan.Offers.Select(offer => offer.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<Plan.Model.OfferKind>().Length, Syntax.Catalogue.OfferKind.All.Length);
    }

    [Fact]
    public void Least_basket_of_a_lottery_is_in_the_plan() =>
        Assert.Equal(new Money(30m, "CNY"), Assert.Single(s_plan.Offers, offer => offer.Kind == Plan.Model.OfferKind.Lottery).DrawMinSpend);

    [Fact]
    public void Kinds_of_offers_speak_of_clauses_that_offers_have()
    {
        var offer = LanguageCatalogue.Constructs.Single(construct => construct.Keyword == "offer");
        var spoken = Syntax.Catalogue.OfferKind.All.SelectMany(kind => kind.Needs.SelectMany(need => need.Split('|')).Concat(kind.Takes)).Concat(Syntax.Catalogue.OfferKind.Common);
        Assert.All(spoken, keyword => Assert.NotNull(offer.Find(keyword)));
        Assert.All(offer.Clauses, clause => Assert.Contains(Syntax.Catalogue.OfferKind.All, kind => kind.Knows(clause.Keyword)));
    }

    [Fact]
    public void Parts_of_offers_reach_the_plan()
    {
        Assert.Equal(new PlanReduction(Cny(5), null, ReductionBase.ListPrice, null), Offer("minus_five").Reduction);
        Assert.Equal([new PlanPurchaseLimit(3, null)], Offer("minus_five").Limits);
        Assert.Equal(new PlanReduction(null, new Percent(10), ReductionBase.Basket, Cny(100)), Offer("basket_minus").Reduction);
        Assert.Null(Offer("voucher").Reduction);
        Assert.Equal(new PlanOpening(new LocalDateTime(2026, 5, 1, 10, 0), new LocalDateTime(2026, 5, 3, 22, 0)), Offer("voucher").Opens);
        Assert.Equal([new PlanOfferTier("each", Cny(100), true, new PlanBenefit.AmountOff(Cny(15)), Cny(45))], Offer("each_hundred").Tiers);
        Assert.Equal(
            [new PlanBenefit.Vouchers(1, "voucher"), new PlanBenefit.Goods(1, "rice"), new PlanBenefit.Item(2, "tote bag", Cny(30))],
            Offer("full_gift").Tiers.Select(tier => tier.Benefit));
        Assert.Equal(new PlanMultiBuy(2, 1, null), Offer("two_plus_one").MultiBuy);
        Assert.Equal([new PlanBundlePart.Goods(2, "rice"), new PlanBundlePart.Goods(1, "fruit")], Offer("meal").Contains);
        Assert.Equal([new PlanBundlePart.VouchersOfEachMerchant(1)], Offer("city_pass").Contains);
        Assert.Equal(new PlanMinimum(20, "box", StockScope.PerGroup, OnUnfilled.Refund), Offer("chain").Minimum);
        Assert.Equal("box", Offer("chain").Unit);
        Assert.Equal(new PlanPresale(Cny(5), Cny(10), new PlanPeriod(new(2026, 5, 20), new(2026, 5, 22)), null, Duration.FromDays(7), OnUnpaid.KeepDeposit), Offer("early").Presale);
        Assert.Equal(new PlanLotteryPrize("second", new PlanBenefit.Vouchers(90, "voucher"), new Percent(10)), Offer("wheel").Prizes[1]);
    }

    [Fact]
    public void Pay_and_delivery_reach_the_plan()
    {
        var commission = Assert.Single(s_plan.Commissions);
        Assert.Equal(new PlanPay.ShareOf(new Percent(10), new PlanPayBase(PayMeasure.NetSales, PayScope.Group)), commission.Pay);
        Assert.Equal(new PlanSettleTime(Duration.FromDays(7), CommerceEvent.Pickup), commission.Settle);
        Assert.Equal(Window.CalendarMonth, Assert.Single(commission.Tiers).Window);
        Assert.Equal(1_000, Assert.Single(s_plan.Fulfilments).Radius!.Value.Metres);
        Assert.Equal(new PlanCapacity(400, CapacityScope.PerPickupPoint, OnParcelsFull.NextDay), s_plan.Fulfilments[0].Capacity);
        Assert.Null(Assert.Single(s_plan.Settlements).To);
        Assert.Equal(CommerceEvent.Pickup, Assert.Single(s_plan.Aftersales).Since);
        Assert.Equal("leader", s_plan.ChannelRunBy);
        Assert.Equal(new PlanReferencePrice.LowestDeal(Duration.FromDays(7)), s_plan.Products[0].ReferencePrice);
    }

    [Fact]
    public void Scenario_changes_what_is_paid() =>
        Assert.Equal(new Percent(12), Assert.IsType<PlanPay.ShareOf>(PlanVariant.TryApply(s_plan, "more")!.Commissions[0].Pay).Share);

    [Theory]
    [MemberData(nameof(Slips))]
    public void Slip_gives_one_diagnostic_at_its_place(string right, string wrong, string code, string at)
    {
        Assert.Contains(right, FreshGroups.Dsl, StringComparison.Ordinal);
        var place = FreshGroups.Dsl.IndexOf(right, StringComparison.Ordinal);
        var compilation = Compile("fresh.playbook", string.Concat(FreshGroups.Dsl.AsSpan(0, place), wrong, FreshGroups.Dsl.AsSpan(place + right.Length)));
        Assert.True(compilation.Diagnostics.Length == 1, string.Join('\n', compilation.Diagnostics.Select(DiagnosticText.Render)));
        Assert.Equal(code, compilation.Diagnostics[0].Code);
        Assert.Equal(at, compilation.Diagnostics[0].Source.ToString(compilation.Diagnostics[0].Span));
    }

    /// <summary>A length alone may mean either kind, so that both are suggestions.</summary>
    [Theory]
    [InlineData("7d", "rolling 7d", "calendar week")]
    [InlineData("1w", "rolling 1w", "calendar week")]
    [InlineData("1d", "rolling 1d", "calendar day")]
    [InlineData("31d", "rolling 31d", "calendar month")]
    [InlineData("10d", "rolling 10d")]
    [InlineData("week", "calendar week", "rolling 7d")]
    public void Window_of_no_kind_is_left_to_somebody(string written, params string[] meant)
    {
        var text = FreshGroups.Dsl.Replace("from 50_000 CNY per calendar month", $"from 50_000 CNY per {written}", StringComparison.Ordinal);
        var diagnostic = Assert.Single(Compile("fresh.playbook", text).Diagnostics);
        Assert.Equal(("PB2107", FixKind.Suggestion), (diagnostic.Code, diagnostic.Fixes.Select(fix => fix.Kind).Distinct().Single()));
        Assert.Equal(meant.Select(window => text.Replace($"per {written}", $"per {window}", StringComparison.Ordinal)), diagnostic.Fixes.Select(fix => fix.ApplyTo(text)));
    }

    [Theory]
    [InlineData("stock 200 in total", "stock 200", "per group", "per store", "in total")]
    [InlineData("count 1 per group", "count 1", "per group", "per store", "in total")]
    [InlineData("minimum 20 boxes per group", "minimum 20 boxes", "per group", "per store", "in total")]
    public void Missing_scope_has_a_fix_for_each_scope(string right, string wrong, params string[] scopes)
    {
        var text = FreshGroups.Dsl.Replace(right, wrong, StringComparison.Ordinal);
        var diagnostic = Assert.Single(Compile("fresh.playbook", text).Diagnostics);
        Assert.Equal(scopes.Select(scope => $"add `{scope}`"), diagnostic.Fixes.Select(fix => fix.Title.ToString()));
        Assert.All(diagnostic.Fixes, fix => Assert.Empty(Compile("fresh.playbook", fix.ApplyTo(text)).Diagnostics));
    }

    private static PlanOffer Offer(string name) => s_plan.Offers.Single(offer => offer.Name == name);

    private static Money Cny(decimal amount) => new(amount, "CNY");

    private static Compilation Compile(string path, string text) => Compilation.Create(new SourceText(path, text), "test");
}
