using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

/// <summary>Slips of a newcomer to the YAML spelling: each is told of once, where it stands, and the fix mends it.</summary>
public class NewcomerYamlTests
{
    private const string Stores = "playbooks/bbk-store-groups/yaml/main.playbook.yaml";

    [Theory]
    [InlineData("    list_price: 24.90 CNY", "    list_price：24.90 CNY", "PB1043", "：")]
    [InlineData("    list_price: 24.90 CNY", "    list_price： 24.90 CNY", "PB1043", "：")]
    [InlineData("    list_price: 24.90 CNY", "    list_price:24.90 CNY", "PB1043", ":")]
    [InlineData("    list_price: 24.90 CNY", "    list_price 24.90 CNY", "PB1043", "list_price")]
    [InlineData("  fruit:\n", "  fruit\n", "PB1043", "fruit")]
    [InlineData("      share: 55%", "     share: 55%", "PB1044", "     ")]
    [InlineData("      share: 55%", "       share: 55%", "PB1044", "       ")]
    [InlineData("      purchase_interval: 9d", "     purchase_interval: 9d", "PB1044", "     ")]
    [InlineData("      purchase_interval: 9d", "       purchase_interval: 9d", "PB1044", "       ")]
    [InlineData("    kind: team_purchase", "   kind: team_purchase", "PB1044", "   ")]
    public void Slip_is_told_once_and_mended(string right, string wrong, string code, string at)
    {
        var source = Edited(right, wrong);
        var diagnostic = Assert.Single(Compilation.Create(source, "test").Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Equal(at, source.ToString(diagnostic.Span));
        Assert.Equal(wrong.Split('\n')[0], source.Text.Split('\n')[diagnostic.Position.Line - 1][..wrong.Split('\n')[0].Length]);
        var mended = new SourceText(Stores, Assert.Single(diagnostic.Fixes).ApplyTo(source.Text));
        Assert.Empty(Compilation.Create(mended, "test").Diagnostics);
    }

    [Fact]
    public void Placeholder_without_quotes_is_quoted_by_the_fix()
    {
        var text = Samples.Read(Stores).Text;
        var line = text.Split('\n').First(candidate => candidate.TrimStart().StartsWith("message:", StringComparison.Ordinal));
        var wrong = $"{line[..line.IndexOf("message:", StringComparison.Ordinal)]}message: {{{{ offer.product.title }}}}: it's {{{{ offer.price }}}}";
        var source = Edited(line, wrong);
        var diagnostic = Assert.Single(Compilation.Create(source, "test").Diagnostics);
        Assert.Equal("PB1045", diagnostic.Code);
        var mended = Assert.Single(diagnostic.Fixes).ApplyTo(source.Text);
        Assert.Contains("message: '{{ offer.product.title }}: it''s {{ offer.price }}'", mended, StringComparison.Ordinal);
        Assert.Empty(Compilation.Create(new SourceText(Stores, mended), "test").Diagnostics);
    }

    [Theory]
    [InlineData("currency: CNY\n", "currency: CNY\ncurrency: CNY\n")]
    [InlineData("  fruit:\n", "  rice:\n    title: a\n  fruit:\n")]
    public void Key_that_stands_twice_is_one_mistake(string right, string wrong) =>
        Assert.Single(Compilation.Create(Edited(right, wrong), "test").Diagnostics, diagnostic => diagnostic.Code is "PB1037" or "PB2005" or "PB2003");

    [Fact]
    public void Example_in_a_hint_is_spelt_as_the_file_is()
    {
        var diagnostic = Assert.Single(Compilation.Create(Edited("    duration: 30min", "    duration: soon"), "test").Diagnostics);
        Assert.Contains("`duration: 30min`", diagnostic.Hint, StringComparison.Ordinal);
    }

    private static SourceText Edited(string right, string wrong)
    {
        var text = Samples.Read(Stores).Text;
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The sample has no `{right}`.");
        return new SourceText(Stores, string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length)));
    }
}
