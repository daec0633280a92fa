using Playbook.Diagnostics;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Tests.Parsing;

public sealed class LimitTests
{
    [Theory]
    [InlineData("a { ", "}", 200)]
    [InlineData("a {\n", "}\n", 200)]
    [InlineData("a {\n", "}\n", 200_000)]
    public void Deep_blocks_give_one_finding(string open, string close, int levels)
    {
        var text = string.Concat(Enumerable.Repeat(open, levels)) + "x 1\n" + string.Concat(Enumerable.Repeat(close, levels)) + "\nb 2";
        var tree = Parsed.Dsl(text);
        Assert.Equal("PB1008", Assert.Single(tree.Diagnostics).Code);
        Assert.Equal(text, tree.Root.ToFullString());
        Assert.Equal(2, tree.Root.Clauses.Length);
    }

    [Theory]
    [InlineData("(", ")", 200)]
    [InlineData("[", "]", 200)]
    [InlineData("f(", ")", 200)]
    [InlineData("not (", ")", 200)]
    [InlineData("not ", "", 200)]
    [InlineData("- ", "", 200)]
    [InlineData("(", ")", 1_000_000)]
    [InlineData("(", "", 1_000_000)]
    [InlineData("[", "", 1_000_000)]
    [InlineData("not ", "", 1_000_000)]
    [InlineData("(1 - ", ")", 100_000)]
    public void Deep_expressions_give_one_finding(string open, string close, int levels)
    {
        var text = "a " + string.Concat(Enumerable.Repeat(open, levels)) + "x" + string.Concat(Enumerable.Repeat(close, levels)) + "\nb 2";
        var tree = Parsed.Dsl(text);
        Assert.Equal("PB1008", Assert.Single(tree.Diagnostics).Code);
        Assert.Equal(text, tree.Root.ToFullString());
        Assert.Equal(2, tree.Root.Clauses.Length);
        Assert.NotEmpty(tree.Root.DescendantsAndSelf());
    }

    [Theory]
    [InlineData("a {")]
    [InlineData("a {\n")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("\"")]
    [InlineData("a (\n")]
    [InlineData("] ")]
    [InlineData("$ ")]
    [InlineData("a { ( [ ")]
    [InlineData("， ")]
    public void Endless_repetition_ends_with_few_findings(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 100_000));
        var tree = Parsed.Dsl(text);
        Assert.InRange(tree.Diagnostics.Length, 1, 1010);
        Assert.Equal(text, tree.Root.ToFullString());
    }

    [Fact]
    public void Text_beyond_the_limit_gives_one_finding_and_is_kept()
    {
        var text = new string('a', (16 * 1024 * 1024) + 1);
        var tree = Parsed.Dsl(text);
        Assert.Equal("1:1 PB1002", Parsed.Findings(tree));
        Assert.Equal(text, tree.Root.ToFullString());
    }

    [Theory]
    [InlineData("PK\u0003\u0004\0\0\0")]
    [InlineData("\uFFFD\uFFFD\uFFFD\uFFFDJFIF\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD")]
    public void Binary_content_gives_one_finding_and_is_kept(string text)
    {
        foreach (var path in (string[])["a.playbook", "a.playbook.yaml"])
        {
            var tree = Parsed.Sound(SyntaxTree.Parse(new SourceText(path, text)));
            Assert.Equal("1:1 PB1001", Parsed.Findings(tree));
        }
    }
}
