using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

/// <summary>What compiles and is hardly meant: sales below cost, coupons without end, a holdout that withholds nothing.</summary>
public class HardlyMeantTests
{
    private const string Flowers = "playbooks/flower-shop/main.playbook";
    private const string Coupon = "  offer back {\n    kind coupon\n    amount 20 CNY\n    min_spend 88 CNY\n    valid 7d after issue\n    issue 500 in total\n  }\n";

    [Theory]
    [InlineData("price 15% off list_price", "price 80% off list_price", "PB5134")]
    [InlineData("price 15% off list_price", "price 65% off list_price", "PB5134")]
    [InlineData("price 15% off list_price", "price 50% off list_price", "PB5133")]
    [InlineData("price 15% off list_price", "price 45% off list_price", "")]
    [InlineData("price 15% off list_price", "price 100% off list_price", "PB5133")]
    [InlineData("price 15% off list_price", "price 32 CNY", "PB5133")]
    [InlineData("price 15% off list_price", "price 33 CNY", "")]
    public void Price_below_cost_is_warned_of(string right, string wrong, string code)
    {
        // What is rounded is a price that is computed.
        var text = Edited(right, wrong);
        Assert.Equal(code, Codes(wrong.EndsWith("CNY", StringComparison.Ordinal) ? text.Replace("    rounding down to 0.10 CNY\n", string.Empty, StringComparison.Ordinal) : text));
    }

    [Fact]
    public void Discount_that_was_the_share_left_is_mended()
    {
        var text = Edited("price 15% off list_price", "price 80% off list_price");
        var fix = Assert.Single(Assert.Single(Diagnostics(text)).Fixes);
        Assert.Equal(Edited("price 15% off list_price", "price 20% off list_price"), fix.ApplyTo(text));
    }

    [Theory]
    [InlineData("every day at 10:00", "since_last_order > 30d", "", "PB6106")]
    [InlineData("every Mon at 10:00", "since_last_active > 30d", "", "PB6106")]
    [InlineData("every day at 10:00", "since_last_order in 30d .. 31d", "", "")]
    [InlineData("every day at 10:00", "since_last_order > 30d and received(wake, 30d) == 0", "", "")]
    [InlineData("every day at 10:00", "since_last_order > 30d", "cap one { count 1 per member per rolling 14d; on_cap skip }", "")]
    [InlineData("every day at 10:00", "since_last_order > 30d", "cap one { count 1 per member per rolling 14d; applies_to come_back; on_cap skip }", "PB6106")]
    [InlineData("every day at 10:00", "since_last_order > 30d", "cap one { count 2 per member per calendar day; on_cap skip }", "PB6106")]
    [InlineData("every Mon at 10:00", "since_last_order > 30d", "cap one { count 1 per member per calendar week; on_cap skip }", "")]
    [InlineData("every Mon, Thu at 10:00", "since_last_order > 30d", "cap one { count 1 per member per calendar week; on_cap skip }", "")]
    [InlineData("every day at 10:00, 20:00", "since_last_order > 30d", "cap one { count 1 per member per calendar day; on_cap skip }", "")]
    public void Offer_sent_again_and_again_is_warned_of(string every, string segment, string cap, string code)
    {
        var wake = $"{Coupon}  segment silent = {segment}\n  cadence wake {{\n    {every}\n    send back to silent\n    evaluate at_send\n  }}\n  {cap}\n";
        var text = Samples.Read(Flowers).Text;
        var from = text.IndexOf("  cap direct {", StringComparison.Ordinal);
        var end = text.IndexOf("  }\n", from, StringComparison.Ordinal) + 4;
        var tests = text.IndexOf("\n  test ", StringComparison.Ordinal);
        Assert.Equal(code, Codes(text[..from] + wake + text[end..(tests < 0 ? text.LastIndexOf('}') : tests)] + "\n}\n"));
    }

    [Fact]
    public void Holdout_of_members_who_get_messages_is_fair() => Assert.Equal(string.Empty, Codes(Samples.Read(Flowers).Text));

    [Fact]
    public void Policies_that_are_expected_are_told_apart()
    {
        var diagnostic = Assert.Single(Diagnostics(Edited("on_cap skip", "on_cap ignore")));
        Assert.Contains("one of `skip`, `delay`, `drop` or `delay up to`", DiagnosticText.Render(diagnostic), StringComparison.Ordinal);
    }

    private static string Codes(string text) => string.Join(' ', Diagnostics(text).Select(diagnostic => diagnostic.Code));

    private static Diagnostic[] Diagnostics(string text) => [.. Compilation.Create(new SourceText(Flowers, text), "test").Diagnostics];

    private static string Edited(string right, string wrong)
    {
        var text = Samples.Read(Flowers).Text;
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, right);
        return string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length));
    }
}
