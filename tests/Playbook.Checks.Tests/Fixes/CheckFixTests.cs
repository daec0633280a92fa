using System.Collections.Immutable;
using Playbook.Checks.Fixes;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Checks.Tests.Fixes;

/// <summary>Fixes of checks keep to the layout and the line breaks of the file, and only those that decide nothing are safe.</summary>
public sealed class CheckFixTests
{
    private const string Around = "product skirt {\n  list_price 100 CNY\n  gross_margin 75% of list_price\n}\noffer voucher {\n  kind coupon\n  amount 70% off basket\n  valid 7d after issue\n  issue 100 in total\n}\n";

    private const string Limited = Around + "offer deal {\n  kind percentage\n  product skirt\n  price 10% off list_price\n  limit 1 per member in total\n  limit 3 per member in total\n  stacks none\n}\n";

    [Theory]
    [InlineData("    price 40% off list_price\n    limit 2 per member per calendar day; stacks with voucher\n", "    limit 2 per member per calendar day; price_floor 25.00 CNY; stacks with voucher\n")]
    [InlineData("    price 40% off list_price\n    stacks with voucher\n", "    price 40% off list_price\n    price_floor 25.00 CNY\n    stacks with voucher\n")]
    public void Clause_is_added_without_what_stands_before_the_last_one(string clauses, string mended)
    {
        var text = ExampleHost.Wrap(Around + $"  offer promotion {{\n    kind percentage\n    product skirt\n{clauses}  }}\n");
        var after = Assert.Single(Assert.Single(Of("PB7202", text)).Fixes).ApplyTo(text);
        Assert.Contains(mended, after, StringComparison.Ordinal);
        Assert.Equal(1, after.Split("price_floor").Length - 1);
        Assert.Empty(Of("PB7202", after));
    }

    [Fact]
    public void Clause_is_added_beside_the_last_one_on_the_line_of_the_brace()
    {
        var text = ExampleHost.Wrap(Around + "offer promotion { kind percentage; product skirt; price 40% off list_price; stacks with voucher\n}\n");
        var after = Assert.Single(Assert.Single(Of("PB7202", text)).Fixes).ApplyTo(text);
        Assert.Contains("offer promotion { kind percentage; product skirt; price 40% off list_price; price_floor 25.00 CNY; stacks with voucher\n}", after, StringComparison.Ordinal);
        Assert.Empty(Of("PB7202", after));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Line_goes_with_its_whole_break_and_is_named_without_it(string lineBreak)
    {
        var text = ExampleHost.Wrap(Limited).ReplaceLineEndings(lineBreak);
        var fix = Assert.Single(Assert.Single(Of("PB7209", text)).Fixes);
        Assert.Equal("remove `limit 3 per member in total`", fix.Title.ToString());
        Assert.True(fix.IsSafe);
        Assert.Equal(ExampleHost.Wrap(Limited.Replace("  limit 3 per member in total\n", string.Empty, StringComparison.Ordinal)).ReplaceLineEndings(lineBreak), fix.ApplyTo(text));
    }

    [Fact]
    public void Line_that_is_added_ends_as_the_others_do()
    {
        var text = ExampleHost.Wrap(Around + "offer promotion {\n  kind percentage\n  product skirt\n  price 40% off list_price\n  stacks with voucher\n}\n").ReplaceLineEndings("\r\n");
        var after = Assert.Single(Assert.Single(Of("PB7202", text)).Fixes).ApplyTo(text);
        Assert.Contains("  price_floor 25.00 CNY\r\n", after, StringComparison.Ordinal);
        Assert.DoesNotContain(after.Split("\r\n"), line => line.Contains('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void Only_what_has_no_effect_is_taken_away_without_asking()
    {
        var text = ExampleHost.Wrap(Limited.Replace("stacks none", "stacks with voucher", StringComparison.Ordinal).Replace("price 10%", "price 40%", StringComparison.Ordinal));
        var result = FixLoop.Run(edited => Check(edited.Of(new SourceText("test.playbook", text))), CancellationToken.None);
        Assert.Equal(text.Replace("  limit 3 per member in total\n", string.Empty, StringComparison.Ordinal), Assert.Single(result.Files).After);
        Assert.Equal((1, 1), (result.Applied, result.Suggested));
    }

    private static IEnumerable<Diagnostic> Of(string code, string text) => CheckTest.Of(code, text);

    private static ImmutableArray<Diagnostic> Check(SourceText source) => PlaybookChecks.Run(Compilation.Create(source, "test"));
}
