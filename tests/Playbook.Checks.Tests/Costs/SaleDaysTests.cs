namespace Playbook.Checks.Tests.Costs;

/// <summary>A budget counts as never spent only where it cannot be: posts go out when the quiet hours and the caps let them, and offers stay open.</summary>
public sealed class SaleDaysTests
{
    private const string Quiet = "quiet_hours {\n  between 21:00 .. 08:00\n  on_quiet POLICY\n}\n";

    /// <summary>The slot of the evening of 31 March goes out on 1 April, so that April holds both: 2 × 50 × 10 CNY.</summary>
    [Theory]
    [InlineData("delay", "800 CNY", 0)]
    [InlineData("delay", "1_001 CNY", 1)]
    [InlineData("drop", "800 CNY", 1)]
    public void Slot_in_the_quiet_hours_is_sold_on_the_morning_after(string policy, string amount, int findings) => Assert.Equal(findings, Example.Of(
        "PB7205",
        Offer("flash_sale", "price 30 CNY", "stock 50 in total per slot", "duration 30min") + Example.Post("box", "on 2026-03-31 at 23:00") + Quiet.Replace("POLICY", policy, StringComparison.Ordinal)
        + Example.Post("box", "on 2026-04-10 at 12:00").Replace("post_box", "later", StringComparison.Ordinal) + Budget(amount)).Length);

    /// <summary>From 10:00 on 1 April on, 72 hours touch four days: 4 × 100 × 12 CNY.</summary>
    [Theory]
    [InlineData("duration 72h", "4_799 CNY", 0)]
    [InlineData("duration 72h", "4_801 CNY", 1)]
    [InlineData("duration 30min", "1_201 CNY", 1)]
    public void Offer_that_is_open_for_days_fills_its_stock_on_each(string duration, string amount, int findings) => Assert.Equal(findings, Example.Of(
        "PB7205", Offer("percentage", "price 30% off list_price", "stock 100 in total per day", duration) + Example.Post("box", "on 2026-04-01 at 10:00") + Budget(amount)).Length);

    /// <summary>Until 20 April it is on sale on 20 days: 20 × 5 × 20 CNY.</summary>
    [Theory]
    [InlineData("1_999 CNY", 0)]
    [InlineData("2_001 CNY", 1)]
    public void Group_deal_is_on_sale_until_its_deadline(string amount, int findings) => Assert.Equal(findings, Example.Of(
        "PB7205",
        Offer("group_deal", "price 20 CNY per box\n  minimum 2 boxes in total\n  on_unfilled refund", "stock 5 in total per day", "deadline 2026-04-20T22:00") + Example.Post("box", "on 2026-04-01 at 10:00") + Budget(amount)).Length);

    /// <summary>What a cap delays without end may go out in any later month; what it skips goes out on its day or never.</summary>
    [Theory]
    [InlineData("delay", 0)]
    [InlineData("skip", 1)]
    public void Slot_that_a_cap_delays_may_be_sold_later(string policy, int findings) => Assert.Equal(findings, Example.Of(
        "PB7205",
        Offer("flash_sale", "price 30 CNY", "stock 50 in total per slot", "duration 30min") + Example.Post("box", "on 2026-03-31, 2026-04-10 at 12:00")
        + $"cap one {{\n  count 1 per group per calendar month\n  on_cap {policy}\n}}\n" + Budget("501 CNY")).Length);

    [Fact]
    public void First_day_of_a_budget_is_the_one_on_which_the_post_goes_out() => Assert.StartsWith(
        "on 2026-04-01, the first day, 500.00 CNY",
        Assert.Single(Example.Of("PB7206", Offer("flash_sale", "price 30 CNY", "stock 50 in total per slot", "duration 30min") + Example.Post("box", "on 2026-03-31 at 23:00") + Quiet.Replace("POLICY", "delay", StringComparison.Ordinal) + Budget("400 CNY"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Joins_without_number_are_counted_without_overflow()
    {
        const string Recruit = "recruit scan {\n  into store_group\n  pays cashier\n  tier all {\n    joins 1 .. per store\n    pay 1 CNY per join\n  }\n  stop_at 1_500_000_000 joins per store\n}\n";
        const string People = "population {\n  stores 2\n  shoppers 9_000 in total\n  members_at_start 300 members\n  persona anyone {\n    share 100% of shoppers\n    purchase_interval 9d\n    order_value 86 CNY\n  }\n}\n";
        var text = Example.Group + People + Recruit + "budget {\n  covers rewards\n  amount 10_000 CNY per calendar month\n  on_spent report\n}\n";
        Assert.Contains("comes to at most 8700.00 CNY", Assert.Single(Example.Of("PB7205", text)).Message, StringComparison.Ordinal);
        Assert.Empty(Example.Of("PB7116", text));
    }

    private static string Offer(string kind, string price, string stock, string open) => Example.Rice + Example.Group
        + $"offer box {{\n  kind {kind}\n  product rice\n  {price}\n  {stock}\n  {open}\n}}\n";

    private static string Budget(string amount) => $"budget {{\n  covers discounts\n  amount {amount} per calendar month\n  on_spent stop_offers\n}}\n";
}
