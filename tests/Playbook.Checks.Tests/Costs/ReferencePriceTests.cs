namespace Playbook.Checks.Tests.Costs;

public sealed class ReferencePriceTests
{
    [Theory]
    [InlineData("lowest_deal in 10d", "34 CNY", "36 CNY", 1)] // the second follows the first after four days
    [InlineData("lowest_deal in 2d", "34 CNY", "36 CNY", 0)]
    [InlineData("lowest_deal in 5d", "36 CNY", "34 CNY", 0)]
    [InlineData("35 CNY", "34 CNY", "36 CNY", 1)]
    [InlineData("40 CNY", "34 CNY", "36 CNY", 0)]
    public void Offer_saves_against_what_it_is_shown_against(string reference, string first, string second, int findings)
    {
        var found = Example.Of("PB7218", Example.Rice.Replace("}", $"  reference_price {reference}\n}}", StringComparison.Ordinal) + Example.Group
            + Deal("early", first) + Deal("late", second) + Example.Post("early", "on 2026-05-01 at 11:00") + Example.Post("late", "on 2026-05-05 at 11:00"));
        Assert.Equal(findings, found.Length);
        if (findings > 0) Assert.StartsWith("`late` sells at 36.00 CNY and is shown against 3", found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Offer_that_comes_again_is_not_held_against_itself() => Assert.Empty(Example.Of(
        "PB7218", Example.Rice.Replace("}", "  reference_price lowest_deal in 7d\n}", StringComparison.Ordinal) + Example.Group + Deal("a", "30 CNY") + Example.Post("a", "every Mon, Fri at 11:00")));

    private static string Deal(string name, string price) => $"offer {name} {{\n  kind flash_sale\n  product rice\n  price {price}\n  stock 5 in total\n  limit 1 per member in total\n  duration 30min\n}}\n";
}
