using Playbook.Syntax.Tests.Samples;
using Playbook.Syntax.Tests.Trees;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Tests.Parsing;

public sealed class GrammarTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("5 per group per slot", "(Chain 5 per group per slot)")]
    [InlineData("34.90 CNY", "(Chain 34.90 CNY)")]
    [InlineData("25% off list_price", "(Chain 25% off list_price)")]
    [InlineData("1 .. 100 per store", "(Chain (Range 1 .. 100) per store)")]
    [InlineData("101 .. per store", "(Chain (Range 101 ..) per store)")]
    [InlineData("1..unlimited", "(Range 1 .. unlimited)")]
    [InlineData("2018-04-02 .. 2018-04-15", "(Range 2018-04-02 .. 2018-04-15)")]
    [InlineData("5 CNY .. 10 CNY", "(Range (Chain 5 CNY) .. (Chain 10 CNY))")]
    [InlineData("5 CNY .. 10 CNY per order", "(Chain (Range (Chain 5 CNY) .. (Chain 10 CNY)) per order)")]
    [InlineData("5 CNY ..", "(Range (Chain 5 CNY) ..)")]
    [InlineData("-5 CNY .. 5 CNY", "(Range (Chain (Unary - 5) CNY) .. (Chain 5 CNY))")]
    [InlineData("top 3 .. 5", "(Chain top (Range 3 .. 5))")]
    [InlineData("one_of [a, b c]", "(Chain one_of (List [ (Phrase a , (Chain b c)) ]))")]
    [InlineData("[]", "(List [ ])")]
    [InlineData("f()", "(Call f ( ))")]
    [InlineData("orders(fruit, 60d)", "(Call orders ( (Phrase fruit , 60d) ))")]
    [InlineData("orders (60d)", "(Call orders ( (Phrase 60d) ))")]
    [InlineData("a.b.c", "(MemberAccess a . b . c)")]
    [InlineData("not a and not b", "(Binary (Unary not a) and (Unary not b))")]
    [InlineData("not a == b", "(Unary not (Binary a == b))")]
    [InlineData("a or b and c", "(Binary a or (Binary b and c))")]
    [InlineData("a and b and c", "(Binary (Binary a and b) and c)")]
    [InlineData("a + b * c - d", "(Binary (Binary a + (Binary b * c)) - d)")]
    [InlineData("a - -5", "(Binary a - (Unary - 5))")]
    [InlineData("(a or b) and c", "(Binary (Parenthesized ( (Binary a or b) )) and c)")]
    [InlineData("city in [a, b] and c", "(Binary (Binary city in (List [ (Phrase a , b) ])) and c)")]
    [InlineData("city not in [a, b] and c", "(Binary (Binary city not in (List [ (Phrase a , b) ])) and c)")]
    [InlineData("orders(30d) not in 2 .. 4", "(Binary (Call orders ( (Phrase 30d) )) not in (Range 2 .. 4))")]
    [InlineData("orders(30d) in 2 .. 4", "(Chain (Call orders ( (Phrase 30d) )) in (Range 2 .. 4))")]
    [InlineData("flash_rice in store_group", "(Chain flash_rice in store_group)")]
    [InlineData("60_000 in total", "(Chain 60_000 in total)")]
    [InlineData("a(28d) / b(28d) >= 30% at period_end", "(Binary (Binary (Call a ( (Phrase 28d) )) / (Call b ( (Phrase 28d) ))) >= (Chain 30% at period_end))")]
    [InlineData("percent of members(joined <= 2018-06-30) where orders(60d) >= 3",
        "(Binary (Chain percent of (Call members ( (Phrase (Binary joined <= 2018-06-30)) ))) where (Binary (Call orders ( (Phrase 60d) )) >= 3))")]
    public void Expression_has_shape(string text, string expected)
    {
        var tree = Parsed.Sound(Parsed.Dsl("k " + text));
        Assert.Empty(tree.Diagnostics);
        Assert.Equal($"(File (Clause k (Phrase {expected})))", Shape.Of(tree.Root));
    }

    [Theory]
    [InlineData("waits", "(Clause waits)")]
    [InlineData("every Mon, Wed at 11:00", "(Clause every (Phrase Mon , (Chain Wed at 11:00)))")]
    [InlineData("segment s = a", "(Clause segment (Phrase s) = (Phrase a))")]
    [InlineData("fatigue.half_life = 15d source \"guess\"", "(Clause fatigue (Phrase (MemberAccess . half_life)) = (Phrase (Chain 15d source \"guess\")))")]
    [InlineData("price = 5 CNY", "(Clause price = (Phrase (Chain 5 CNY)))")]
    [InlineData("role a { b 1; c 2 }", "(Clause role (Phrase a) (Block { (Clause b (Phrase 1)) (Clause c (Phrase 2)) }))")]
    [InlineData("staff { }", "(Clause staff (Block { }))")]
    [InlineData("test \"t\" { }", "(Clause test (Phrase \"t\") (Block { }))")]
    [InlineData("a { b { c 1 } }", "(Clause a (Block { (Clause b (Block { (Clause c (Phrase 1)) })) }))")]
    [InlineData("x a = b { c 1 }", "(Clause x (Phrase a) = (Phrase b) (Block { (Clause c (Phrase 1)) }))")]
    public void Clause_has_shape(string text, string expected)
    {
        var tree = Parsed.Sound(Parsed.Dsl(text));
        Assert.Empty(tree.Diagnostics);
        Assert.Equal($"(File {expected})", Shape.Of(tree.Root));
    }

    [Fact]
    public void Full_example_parses_without_findings()
    {
        var tree = Parsed.Sound(SyntaxTree.Parse(Sample.Read("store_groups.playbook")));
        Assert.Equal(string.Empty, Parsed.Findings(tree));
        var playbook = Assert.Single(tree.Root.Clauses);
        Assert.Equal("playbook", playbook.Keyword.Value);
        Assert.Contains(playbook.Block!.Clauses, clause => clause.Keyword.Value == "scenario");
    }

    [Fact]
    public void Long_run_of_and_is_shallow_and_exact()
    {
        var text = "segment s = " + string.Join(" and ", Enumerable.Repeat("a", 100_000));
        var tree = Parsed.Dsl(text);
        Assert.Empty(tree.Diagnostics);
        Assert.InRange(tree.Root.Green.Depth, 1, 40);
        Assert.Equal(text, tree.Root.ToFullString());
    }

    [Theory]
    [InlineData(" - ")]
    [InlineData(" * ")]
    [InlineData(" < ")]
    [InlineData(" where ")]
    public void Long_run_of_other_operators_gives_one_finding(string op)
    {
        var tree = Parsed.Sound(Parsed.Dsl("segment s = " + string.Join(op, Enumerable.Repeat("a", 100_000)) + "\nb 1"));
        Assert.Equal("PB1008", Assert.Single(tree.Diagnostics).Code);
        Assert.Equal(2, tree.Root.Clauses.Length);
    }
}
