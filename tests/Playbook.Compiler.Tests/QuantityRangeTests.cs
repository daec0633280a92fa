using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

/// <summary>Quantities outside of what makes sense: one error, at the quantity, that says what it may be.</summary>
public class QuantityRangeTests
{
    private const string Flowers = "playbooks/flower-shop/main.playbook";
    private const string Team = "  offer together {\n    kind team_purchase\n    product bunch\n    price 49 CNY\n    team 3 members\n    fill_within 24h\n    on_unfilled refund\n  }\n  cadence join_us {\n    every Sat at 12:00\n    post together in flower_friends\n  }\n";
    private const string Budget = "  budget {\n    covers discounts, coupons, rewards\n    amount 500 CNY per calendar month\n    on_spent report\n  }\n";

    public static TheoryData<string, string, string, string> Slips => new()
    {
        { "purchase_interval 14d", "purchase_interval 0d", "0d", "at least `6h`" },
        { "purchase_interval 14d", "purchase_interval 5min", "5min", "at least `6h`" },
        { "shoppers 900 in total", "stores 0\n    shoppers 900 in total", "0", "at least `1`" },
        { "shoppers 900 in total", "shoppers 0 in total", "0", "at least `1`" },
        { "holdout 10% of members", "holdout 110% of members", "110%", "less than `100%`" },
        { "holdout 10% of members", "holdout 100% of members", "100%", "somebody must be left" },
        { "capacity 300 members", "capacity 0 members", "0", "at least `1`" },
        { "team 3 members", "team 0 members", "0", "at least `2`" },
        { "team 3 members", "team 1 members", "1", "at least `2`" },
        { "price 49 CNY", "price 0 CNY", "0 CNY", "more than `0`" },
        { "fill_within 24h", "fill_within 0h", "0h", "at least `1min`" },
        { "gross_margin 45% of list_price", "gross_margin 160% of list_price", "160%", "at most `100%`" },
        { "cv 30%", "cv 3000%", "3000%", "at most `300%`" },
        { "count 1 per member", "count 0 per member", "0", "would block every touch" },
        { "amount 500 CNY", "amount 0 CNY", "0 CNY", "more than `0`" },
        { "user_repurchase_rate(28d) >= 30%", "user_repurchase_rate(28d) >= 140%", "140%", "at most `100%`" },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void Quantity_out_of_range_is_one_error_that_says_the_range(string right, string wrong, string at, string range)
    {
        var text = Text();
        Assert.Contains(right, text, StringComparison.Ordinal);
        var source = new SourceText(Flowers, Edited(text, right, wrong));
        var diagnostic = Assert.Single(Compilation.Create(source, "test").Diagnostics);
        Assert.Equal("PB2117", diagnostic.Code);
        Assert.Equal(at, source.ToString(diagnostic.Span));
        Assert.Contains(range, diagnostic.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Quantities_within_their_ranges_pass() =>
        Assert.Empty(Compilation.Create(new SourceText(Flowers, Text()), "test").Diagnostics.Select(DiagnosticText.Render));

    [Fact]
    public void Channel_that_is_unknown_is_an_error_that_names_the_nearest()
    {
        var text = Text().Replace("  currency CNY\n", "  currency CNY\n  channel wecom_grup\n", StringComparison.Ordinal);
        var diagnostic = Assert.Single(Compilation.Create(new SourceText(Flowers, text), "test").Diagnostics);
        Assert.Equal("PB2101", diagnostic.Code);
        Assert.Empty(Compilation.Create(new SourceText(Flowers, Assert.Single(diagnostic.Fixes).ApplyTo(text)), "test").Diagnostics);
    }

    [Fact]
    public void Share_above_the_whole_of_the_holdout_is_a_fair_target()
    {
        var text = Text().Replace("user_repurchase_rate(28d) >= 30%", "user_repurchase_rate(28d) >= 150% of holdout", StringComparison.Ordinal);
        Assert.Empty(Compilation.Create(new SourceText(Flowers, text), "test").Diagnostics.Select(DiagnosticText.Render));
    }

    private static string Text() => Samples.Read(Flowers).Text.Replace("  cap direct {", $"{Team}{Budget}  cap direct {{", StringComparison.Ordinal);

    private static string Edited(string text, string right, string wrong)
    {
        var at = text.IndexOf(right, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length));
    }
}
