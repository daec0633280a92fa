namespace Playbook.Syntax.Tests.Parsing;

/// <summary>One mistake gives one diagnostic at its place, and never hides the next.</summary>
public sealed class RecoveryTests
{
    private const string Block = "playbook p {\n  offer a {\n    price 1 CNY\n  }\n";

    [Theory]
    [InlineData("a $ b", "1:3 PB1009")]
    [InlineData("a 1\n$ b 2\nc 3", "2:1 PB1009")]
    [InlineData("a \"b\nc 1", "1:3 PB1010")]
    [InlineData("a b\" c\nd 1", "1:4 PB1010")]
    [InlineData("a “b”\nc 1", "1:3 PB1020")]
    [InlineData("a 'b'\nc 1", "1:3 PB1020")]
    [InlineData("a [b， c]\nd 1", "1:5 PB1011")]
    [InlineData("a（b）", "1:2 PB1011, 1:4 PB1011")]
    [InlineData("a \"\\q\"", "1:4 PB1019")]
    [InlineData("a f(b >= 3\nc 1", "1:4 PB1012")]
    [InlineData("a f(b, (c)\nd f(e)", "1:4 PB1012")]
    [InlineData("a [b, c\nd 1", "1:3 PB1012")]
    [InlineData("a f(b)) >= 3\nc 1", "1:7 PB1013")]
    [InlineData("a f(b] >= 3\nc 1", "1:6 PB1013")]
    [InlineData("a )\nc 1", "1:3 PB1013")]
    [InlineData(")\nc 1", "1:1 PB1013")]
    [InlineData("5 CNY\nc 1", "1:1 PB1014")]
    [InlineData("\"x\" y\nc 1", "1:1 PB1014")]
    [InlineData("= 5\nc 1", "1:1 PB1014")]
    [InlineData("a b\nand c\nd 1", "2:1 PB1015")]
    [InlineData("a b\n, c\nd 1", "2:1 PB1015")]
    [InlineData("a b\n>= c\nd 1", "2:1 PB1015")]
    [InlineData("a b =\nc 1", "1:5 PB1016")]
    [InlineData("a { b x and\n}", "1:9 PB1016")]
    [InlineData("a [b, ]", "1:5 PB1016")]
    [InlineData("a b > > c\nd 1", "1:5 PB1016")]
    [InlineData("a ()\nd 1", "1:3 PB1016")]
    [InlineData("a b and or c\nd 1", "1:5 PB1016")]
    [InlineData("a (b, c)\nd 1", "1:5 PB1017")]
    [InlineData("a == b\nd 1", "1:3 PB1017")]
    [InlineData("a b. = c\nd 1", "1:4 PB1021")]
    [InlineData("a b = c = d\ne 1", "1:9 PB1023")]
    [InlineData("a .. 5\nd 1", "1:3 PB1017")]
    [InlineData("a { b 1 } c 2", "1:11 PB1018")]
    [InlineData("a: 1\nb 2", "1:2 PB1009")]
    [InlineData("a b\n{\n c 1\n}\nd 1", "2:1 PB1007")]
    [InlineData("a b // why\n{\n c 1\n}\nd 1", "2:1 PB1007")]
    [InlineData("{ a 1 }\nb 2", "1:1 PB1022")]
    [InlineData("a {{ b 1 }\nc 2", "1:4 PB1022")]
    [InlineData("a 1\n}\nb 2", "2:1 PB1005")]
    [InlineData("a { b 1 }}\nb 2", "1:10 PB1005")]
    [InlineData("role a { count 1; title \"x }\nb 1", "1:25 PB1010")]
    [InlineData("a $\nb $\nc $", "1:3 PB1009, 2:3 PB1009, 3:3 PB1009")]
    [InlineData("", "1:1 PB1004")]
    [InlineData(" // nothing\n\n", "1:1 PB1004")]
    public void Mistake_in_clause_gives_one_diagnostic(string text, string expected) =>
        Assert.Equal(expected, Parsed.Findings(Parsed.Sound(Parsed.Dsl(text))));

    [Theory]
    [InlineData("playbook p {\n  offer a {\n    price 1 CNY\n  offer b {\n    price 2 CNY\n  }\n}\n", "2:3 PB1003")]
    [InlineData("playbook p {\n  offer a {\n    price 1 CNY\n\n  /// doc\n  offer b {\n    price 2 CNY\n  }\n}\n", "2:3 PB1003")]
    [InlineData("playbook p {\n  offer a {\n    price 1 CNY\n  }\n", "1:1 PB1003")]
    [InlineData("playbook p {\n  offer a {\n    price 1 CNY\n", "1:1 PB1003, 2:3 PB1003")]
    [InlineData("playbook p {\n  group g {\n    role a { count 1\n    role b { count 2 }\n  }\n}\n", "3:5 PB1003")]
    [InlineData("playbook p {\n  group g {\n    role a { count 1 }\n    role b { count 2 }\n  offer x {\n    price 1\n  }\n}\n", "2:3 PB1003")]
    [InlineData("playbook p {\n  offer a {\n    price 1 CNY\n}\n", "2:3 PB1003")]
    [InlineData("playbook p {\n  offer a {\n    price 1 CNY\n  offer b {\n    price 1 CNY\n  offer c {\n    price 1 CNY\n  }\n}\n", "2:3 PB1003, 4:3 PB1003")]
    [InlineData("playbook p {\n  offer a {\n    price $ 1 CNY\n  offer b {\n    price 1 CNY and\n  }\n}\n", "2:3 PB1003, 3:11 PB1009, 5:17 PB1016")]
    public void Missing_close_brace_points_at_the_open_block(string text, string expected)
    {
        var tree = Parsed.Sound(Parsed.Dsl(text));
        Assert.Equal(expected, Parsed.Findings(tree));
    }

    [Fact]
    public void Missing_close_brace_keeps_the_next_declaration_in_its_place()
    {
        var tree = Parsed.Dsl("playbook p {\n  offer a {\n    price 1\n  offer b {\n    price 2\n  }\n}\n");
        var offers = Assert.Single(tree.Root.Clauses).Block!.Clauses;
        Assert.Equal("a b", string.Join(' ', offers.Select(offer => offer.Head!.ToString())));
    }

    [Theory]
    [InlineData("playbook p {\n  offer a\n    price 1 CNY\n  }\n  offer b {\n    price 2 CNY\n  }\n}\n", "2:3 PB1006")]
    [InlineData("playbook p\n  offer a {\n    price 1 CNY\n  }\n}\n", "1:1 PB1006")]
    [InlineData(Block + "  }\n  offer b {\n    price 2 CNY\n  }\n}\n", "5:3 PB1005")]
    [InlineData(Block + "}\n}\n", "6:1 PB1005")]
    [InlineData("playbook p {\n  role a count 1 }\n  role b { count 2 }\n}\n", "2:18 PB1005")]
    public void Missing_open_brace_or_extra_close_brace_gives_one_diagnostic(string text, string expected) =>
        Assert.Equal(expected, Parsed.Findings(Parsed.Sound(Parsed.Dsl(text))));

    [Theory]
    [InlineData("playbook p {\noffer a {\nprice 1\n}\n}\n")]
    [InlineData("      playbook p {\n offer a {\n    price 1\n}\n   }\n")]
    [InlineData("playbook p { offer a { price 1\n } }")]
    public void Balanced_braces_are_right_however_they_are_indented(string text) =>
        Assert.Empty(Parsed.Sound(Parsed.Dsl(text)).Diagnostics);

    [Theory]
    [InlineData("title \"老客户 · 回访\" $", 18)]
    [InlineData("标题 $", 4)]
    [InlineData("a \"👨‍👩‍👧\" $", 7)]
    public void Column_counts_what_people_see(string text, int column)
    {
        var diagnostic = Assert.Single(Parsed.Dsl("\n" + text).Diagnostics);
        Assert.Equal((2, column), (diagnostic.Position.Line, diagnostic.Position.Column));
    }

    [Theory]
    [InlineData("a f(b\nc 1", "a f(b)\nc 1")]
    [InlineData("a \"b\nc 1", "a \"b\"\nc 1")]
    [InlineData("a（b）", "a(b)")]
    [InlineData("a ‘b’", "a \"b\"")]
    [InlineData("a b\n{\n c 1\n}", "a b {\n c 1\n}")]
    [InlineData("a { b 1 } c 2", "a { b 1 } \nc 2")]
    [InlineData("playbook p {\n  offer a {\n    price 1\n  offer b {\n  }\n}\n", "playbook p {\n  offer a {\n    price 1\n  }\n  offer b {\n  }\n}\n")]
    [InlineData("playbook p {\n  offer a\n    price 1\n  }\n}\n", "playbook p {\n  offer a {\n    price 1\n  }\n}\n")]
    [InlineData("playbook p {\n  offer a {\n    price 1\n  }\n", "playbook p {\n  offer a {\n    price 1\n  }\n}\n")]
    [InlineData("a 1\n}", "a 1\n")]
    [InlineData("a x = b = c", "a x = b == c")]
    [InlineData("a $ b", "a  b")]
    public void Fix_clears_the_diagnostic(string text, string repaired)
    {
        var once = Parsed.Dsl(text);
        var fixedText = once.Diagnostics.Reverse().Aggregate(text, (t, d) => Assert.Single(d.Fixes).ApplyTo(t));
        Assert.Equal(repaired, fixedText);
        Assert.Empty(Parsed.Dsl(fixedText).Diagnostics);
    }
}
