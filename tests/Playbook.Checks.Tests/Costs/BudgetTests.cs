namespace Playbook.Checks.Tests.Costs;

public sealed class BudgetTests
{
    private const string Mail = "segment all_here = since_joined < 9d\ncadence mail {\n  due 1d after join\n  at 10:00\n  send voucher to all_here\n  evaluate at_send\n  message \"hello\"\n}\n";

    [Fact]
    public void Never_spent_where_stock_and_issue_stay_below_it()
    {
        var found = Assert.Single(Example.Of("PB7205", Stocked("in total") + Voucher + Mail + Budget("discounts, coupons", "1_000 CNY")));
        Assert.Equal("the budget of 1000.00 CNY is never spent: all that it covers comes to at most 800.00 CNY, from 2026-01-01 to 2026-01-31: `box` 200.00 CNY, `voucher` 600.00 CNY", found.Message);
    }

    [Fact]
    public void A_stock_of_each_slot_is_filled_again() =>
        Assert.Empty(Example.Of("PB7205", Stocked("in total per slot") + Voucher + Mail + Budget("discounts, coupons", "1_000 CNY")));

    [Theory]
    [InlineData("999 CNY", 0)] // 50 × 4 CNY in each of the five weeks that a month can have: 1,000
    [InlineData("1_001 CNY", 1)]
    public void The_worst_month_is_the_one_with_five_slots(string amount, int findings) =>
        Assert.Equal(findings, Example.Of("PB7205", Stocked("in total per slot") + Budget("discounts", amount)).Length);

    [Fact]
    public void Something_without_bounds_may_spend_any_budget() => Assert.Empty(Example.Of(
        "PB7205", Example.Rice + Example.Group + "offer box {\n  kind percentage\n  product rice\n  price 10% off list_price\n}\n" + Example.Post("box") + Budget("discounts", "900_000 CNY")));

    [Fact]
    public void A_budget_below_one_team_never_sells_it()
    {
        var found = Assert.Single(Example.Of("PB7207", Example.Rice + Example.Group
            + "offer box {\n  kind team_purchase\n  product rice\n  price 10% off list_price\n  rounding down to 0.10 CNY\n  team 3 members\n  fill_within 24h\n  on_unfilled refund\n  limit 1 per member in total\n}\n"
            + Example.Post("box") + Budget("discounts", "11 CNY")));
        Assert.Equal("one use of `box` costs 12.00 CNY, more than the budget of 11.00 CNY: it is never given", found.Message);
    }

    [Fact]
    public void The_first_day_counts_the_slots_of_the_day()
    {
        var text = Stocked("in total per slot").Replace("at 11:00", "at 11:00, 15:00", StringComparison.Ordinal) + Budget("discounts", "399 CNY");
        var found = Assert.Single(Example.Of("PB7206", text));
        Assert.Equal("on 2026-01-05, the first day, 400.00 CNY of discount is put on sale, more than the 399.00 CNY of the whole calendar month", found.Message);
        Assert.Empty(Example.Of("PB7206", text.Replace("399 CNY", "400 CNY", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_first_day_is_one_on_which_a_phase_allows_offers()
    {
        var text = Stocked("in total per slot") + Budget("discounts", "199 CNY")
            + "phase warm_up {\n  runs 2026-01-01 .. 2026-01-31\n  allow content\n}\nphase selling {\n  runs 2026-02-01 .. 2026-12-31\n  allow content, offers\n}\n";
        Assert.StartsWith("on 2026-02-02, the first day, 200.00 CNY", Assert.Single(Example.Of("PB7206", text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("calendar month", "3_999 CNY", 0)] // 1,000 members may save 4 CNY each month
    [InlineData("calendar month", "4_001 CNY", 1)]
    [InlineData("calendar week", "23_999 CNY", 0)] // a month lies in six weeks at most: August 2026 does
    [InlineData("calendar week", "24_001 CNY", 1)]
    [InlineData("calendar day", "123_999 CNY", 0)]
    [InlineData("calendar day", "124_001 CNY", 1)]
    public void Limits_bound_by_the_windows_of_the_month(string window, string amount, int findings) => Assert.Equal(findings, Example.Of(
        "PB7205", Example.Rice + Example.Group + $"offer box {{\n  kind percentage\n  product rice\n  price 10% off list_price\n  limit 1 per member per {window}\n}}\n" + Example.Post("box") + Budget("discounts", amount)).Length);

    [Fact]
    public void Coupons_in_hand_are_honoured_beyond_it()
    {
        Assert.Single(Example.Of("PB7217", Example.Group + Voucher + Mail + Budget("coupons", "599 CNY")));
        Assert.Empty(Example.Of("PB7217", Example.Group + Voucher + Mail + Budget("coupons", "600 CNY")));
        Assert.Empty(Example.Of("PB7217", Example.Group + Voucher + Mail + Budget("coupons", "599 CNY").Replace("stop_offers", "report", StringComparison.Ordinal)));
    }

    private const string Voucher = "offer voucher {\n  kind coupon\n  amount 6 CNY\n  min_spend 88 CNY\n  valid 7d after issue\n  issue 100 in total\n}\n";

    private static string Budget(string covers, string amount) => $"budget {{\n  covers {covers}\n  amount {amount} per calendar month\n  on_spent stop_offers\n}}\n";

    private static string Stocked(string scope) => Example.Rice + Example.Group
        + $"offer box {{\n  kind flash_sale\n  product rice\n  price 36 CNY\n  stock 50 {scope}\n  duration 30min\n}}\n" + Example.Post("box");
}
