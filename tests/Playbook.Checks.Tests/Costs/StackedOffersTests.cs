namespace Playbook.Checks.Tests.Costs;

public sealed class StackedOffersTests
{
    private const string Skirt = "product skirt {\n  list_price 100 CNY\n  gross_margin 75% of list_price\n}\n";

    /// <summary>saleor #17453: a promotion of 40 % and a voucher of 70 % make the goods free.</summary>
    [Theory]
    [InlineData("stacks with promotion", "")]
    [InlineData("stacks none", "  stacks with voucher\n")]
    public void Promotion_of_forty_and_voucher_of_seventy_percent_are_free_each_way_round(string ofVoucher, string ofPromotion)
    {
        var found = Assert.Single(Example.Of("PB7202", Text("40% off list_price", "amount 70% off basket", ofVoucher, ofPromotion)));
        Assert.Equal("an order of 1 `skirt` pays nothing by `voucher`, `promotion`, in this order; at list prices it is 100.00 CNY", found.Message);
        Assert.Equal(2, found.Related.Length + 1);
        Assert.Equal("add `price_floor 25.00 CNY`", Assert.Single(found.Fixes).Title.ToString());
    }

    [Fact]
    public void The_dearer_way_round_is_told_to_the_cent()
    {
        // 100.00 less 60 % is 40.00, and 17 of the list price less are 23.00; the other way round it is 33.20.
        var found = Assert.Single(Example.Of("PB7201", Text("17% off list_price", "amount 60% off basket", "stacks with promotion", string.Empty)));
        Assert.Contains("1 `skirt` pays 23.00 CNY by `voucher`, `promotion`", found.Message, StringComparison.Ordinal);
        Assert.EndsWith("it costs 25.00 CNY", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_floor_under_the_price_is_kept() =>
        Assert.Empty(Example.Of("PB7202", Text("40% off list_price", "amount 70% off basket", "stacks with promotion", "  price_floor 50 CNY\n")));

    [Fact]
    public void Offers_that_do_not_stack_are_not_added_up() =>
        Assert.Empty(Example.Of("PB7202", Text("40% off list_price", "amount 45% off basket", "stacks none", string.Empty)));

    [Fact]
    public void Offers_that_are_never_open_together_do_not_meet() => Assert.Empty(Example.Of("PB7202", Text(
        "40% off list_price", "amount 45% off basket\n  opens 2026-03-01T00:00 .. 2026-03-31T23:59", "stacks with promotion", "  opens 2026-05-01T00:00 .. 2026-05-31T23:59\n")));

    [Fact]
    public void A_coupon_whose_least_spend_lies_below_its_amount_after_another_discount_is_free()
    {
        // 100 of list price reach min_spend 90; after 40 % off 60 are left, and the coupon takes 60.
        var found = Assert.Single(Example.Of("PB7202", Text("40% off list_price", "amount 60 CNY\n  min_spend 90 CNY", "stacks with promotion", string.Empty)));
        Assert.StartsWith("an order of 1 `skirt` pays nothing", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_coupon_alone_is_held_against_the_thinnest_margin()
    {
        var text = Example.Rice + Example.Group + "offer voucher {\n  kind coupon\n  amount 10 CNY\n  min_spend 40 CNY\n  valid 7d after issue\n  issue 10 in total\n}\nsegment all_here = since_joined < 9d\n"
            + "cadence mail {\n  due 1d after join\n  at 10:00\n  send voucher to all_here\n  evaluate at_send\n  message \"hello\"\n}\n";
        var found = Assert.Single(Example.Of("PB7201", text));
        Assert.Equal("an order of 1 `rice` pays 30.00 CNY by `voucher`, in this order; at list prices it is 40.00 CNY, and it costs 32.00 CNY", found.Message);
        Assert.Equal("write `50 CNY`", Assert.Single(found.Fixes).Title.ToString());
    }

    [Fact]
    public void A_gift_counts_with_its_cost() => Assert.Contains(
        "costs 75.00 CNY",
        Assert.Single(Example.Of("PB7201", Skirt + Example.Group + "offer bag {\n  kind gift\n  product skirt\n  gift 1 \"bag\" worth 50 CNY\n  min_spend 50 CNY\n  stock 50 in total\n}\noffer promotion {\n  kind percentage\n  product skirt\n  price 30% off list_price\n  stacks with bag\n}\n" + Example.Post("bag") + Example.Post("promotion"))).Message,
        StringComparison.Ordinal);

    /// <summary>30 % off rice leaves 28, fruit is sold at 18: together 46, and they cost 35. With a coupon of 15 it is 31.</summary>
    [Theory]
    [InlineData("", null)]
    [InlineData("offer c {\n  kind coupon\n  amount 15 CNY\n  min_spend 50 CNY\n  valid 7d after issue\n  issue 10 in total\n  stacks with a, b\n}\n", "an order of 1 `rice`, 1 `fruit` pays 31.00 CNY by `a`, `b`, `c`, in this order; at list prices it is 70.00 CNY, and it costs 35.00 CNY")]
    public void Offers_on_two_products_are_each_taken_off_their_own(string coupon, string? message)
    {
        var found = Example.Of("PB7201", Product("rice", 40) + Product("fruit", 30) + Example.Group
            + $"offer a {{\n  kind percentage\n  product rice\n  price 30% off list_price\n  stacks with b\n}}\noffer b {{\n  kind flash_sale\n  product fruit\n  price 18 CNY\n  stock 5 in total\n  duration 30min\n}}\n" + coupon + Example.Post("a") + Example.Post("b"));
        Assert.Equal(message, found.SingleOrDefault()?.Message);
    }

    [Fact]
    public void Of_many_combinations_the_worst_of_each_offer_is_told_and_what_was_not_tried_is_said()
    {
        var names = Enumerable.Range(1, 40).Select(number => $"o{number}").ToList();
        var text = Product("rice", 40) + Example.Group + string.Concat(names.Select((name, at) =>
            $"offer {name} {{\n  kind coupon\n  amount {at + 1} CNY\n  min_spend 188 CNY\n  valid 7d after issue\n  issue 100 in total\n  stacks with {string.Join(", ", names.Where(other => other != name))}\n}}\n"));
        var found = CheckTest.Of("PB7201", Testing.Compiling.ExampleHost.Wrap(text));
        Assert.InRange(found.Length, 1, 40);
        Assert.EndsWith("combinations were, those of 3 offers not all", Assert.Single(CheckTest.Of("PB7220", Testing.Compiling.ExampleHost.Wrap(text))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Basket_of_billions_of_pieces_is_none() =>
        Assert.Empty(Example.Of("PB7201", "product bag {\n  list_price 0.01 CNY\n  gross_margin 10% of list_price\n}\n" + Example.Group + "offer c {\n  kind coupon\n  amount 10 CNY\n  min_spend 30_000_000 CNY\n  valid 7d after issue\n  issue 100 in total\n}\n"));

    private static string Product(string name, int price) => $"product {name} {{\n  list_price {price} CNY\n  gross_margin 50% of list_price\n}}\n";

    private static string Text(string price, string coupon, string ofVoucher, string ofPromotion) => Skirt + Example.Group
        + $"offer promotion {{\n  kind percentage\n  product skirt\n  price {price}\n{ofPromotion}}}\noffer voucher {{\n  kind coupon\n  {coupon}\n  valid 7d after issue\n  issue 100 in total\n  {ofVoucher}\n}}\n"
        + Example.Post("promotion");
}
