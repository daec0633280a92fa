namespace Playbook.Checks.Tests.Costs;

public sealed class ReferralTests
{
    [Theory]
    [InlineData(8, "sharer", 1, 0)] // the margin of one bag of rice is 8.00
    [InlineData(9, "sharer", 1, 1)]
    [InlineData(5, "both", 1, 1)] // twice 5.00
    [InlineData(9, "sharer", 2, 0)]
    public void Reward_is_held_against_the_margin_of_the_orders_that_earn_it(int amount, string to, int counts, int findings) =>
        Assert.Equal(findings, Example.Of("PB7211", Text(amount, to, $"counts {counts} friends_paid")).Length);

    [Fact]
    public void Each_paid_level_costs_another_reward() =>
        Assert.Contains("gives 12.00 CNY", Assert.Single(Example.Of("PB7211", Text(4, "sharer", "counts 1 friends_paid").Replace("depth 1 level", "depth 3 levels", StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_deed_that_is_no_order_is_not_held_against_one() => Assert.Empty(Example.Of("PB7211", Text(30, "sharer", "counts 20 likes")));

    [Fact]
    public void The_order_after_which_a_member_is_asked_earns_it_where_no_other_is_counted() =>
        Assert.Single(Example.Of("PB7211", Text(9, "sharer", "after ordered(rice)\n  counts 3 likes")));

    [Fact]
    public void A_reward_as_large_as_the_order_pays_for_itself()
    {
        var found = Assert.Single(Example.Of("PB7213", Text(20, "both", "counts 1 friends_paid", "40 CNY")));
        Assert.Equal("`invite` gives 40.00 CNY for 1 × `rice`, and that pays 40.00 CNY: whoever is a friend to itself gets the goods for nothing", found.Message);
        Assert.Empty(Example.Of("PB7211", Text(20, "both", "counts 1 friends_paid", "40 CNY")));
    }

    [Theory]
    [InlineData("40 CNY", 1)]
    [InlineData("41 CNY", 0)] // two bags of rice reach it, and pay 80.00
    public void A_reward_is_held_against_an_order_on_which_it_may_be_spent(string least, int findings) =>
        Assert.Equal(findings, Example.Of("PB7213", Text(20, "both", "counts 1 friends_paid", least)).Length);

    [Fact]
    public void A_carrier_bag_does_not_make_a_coupon_pay_for_itself() => Assert.Empty(Example.Of(
        "PB7213", "product bag {\n  list_price 0.30 CNY\n  gross_margin 10% of list_price\n}\n" + Text(10, "sharer", "counts 1 friends_paid", "100 CNY")));

    [Theory]
    [InlineData("runs 2026-03-01 .. 2026-03-31", "runs 2026-04-01 .. 2026-04-30", 0)]
    [InlineData("runs 2026-03-01 .. 2026-03-31", "runs 2026-03-31 .. 2026-04-30", 1)]
    public void One_deed_is_paid_twice_on_days_on_which_both_run(string first, string second, int findings)
    {
        var one = Text(2, "sharer", "counts 1 friends_paid\n  " + first);
        var other = one[one.IndexOf("referral", StringComparison.Ordinal)..].Replace("invite", "welcome", StringComparison.Ordinal).Replace(first, second, StringComparison.Ordinal).Replace("to sharer", "to friend", StringComparison.Ordinal);
        Assert.Equal(findings, Example.Of("PB7214", one + other).Length);
    }

    private static string Text(int amount, string to, string counts, string least = "200 CNY") => Example.Rice + Example.Group
        + $"offer thanks {{\n  kind coupon\n  amount {amount} CNY\n  min_spend {least}\n  valid 14d after issue\n  issue 500 in total\n}}\n"
        + $"referral invite {{\n  ask share_to_friends\n  {counts}\n  reward thanks to {to}\n  depth 1 level\n  limit 5 rewards per member in total\n  attribution first_link within 7d\n}}\n";
}
