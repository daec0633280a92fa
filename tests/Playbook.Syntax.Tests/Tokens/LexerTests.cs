using Playbook.Syntax.Tests.Parsing;
using Playbook.Syntax.Tokens;

namespace Playbook.Syntax.Tests.Tokens;

public sealed class LexerTests
{
    [Theory]
    [InlineData("5", "Number:5")]
    [InlineData("60_000", "Number:60_000")]
    [InlineData("29.90", "Number:29.90")]
    [InlineData("1_000.5", "Number:1_000.5")]
    [InlineData("30min", "Quantity:30min")]
    [InlineData("25%", "Quantity:25%")]
    [InlineData("2.5km", "Quantity:2.5km")]
    [InlineData("5天", "Quantity:5天")]
    [InlineData("2018-04-02", "Date:2018-04-02")]
    [InlineData("2018-13-45", "Date:2018-13-45")]
    [InlineData("10:00", "Time:10:00")]
    [InlineData("9:30", "Time:9:30")]
    [InlineData("10:00:30", "Time:10:00:30")]
    [InlineData("2018-04-04T10:00", "DateTime:2018-04-04T10:00")]
    [InlineData("1..100", "Number:1 DotDot:.. Number:100")]
    [InlineData("1 .. 100", "Number:1 DotDot:.. Number:100")]
    [InlineData("101 ..", "Number:101 DotDot:..")]
    [InlineData("2018-04-02..2018-04-15", "Date:2018-04-02 DotDot:.. Date:2018-04-15")]
    [InlineData("22:00..08:00", "Time:22:00 DotDot:.. Time:08:00")]
    [InlineData("老客户", "Word:老客户")]
    [InlineData("été_2", "Word:été_2")]
    [InlineData("𠮷野家", "Word:𠮷野家")]
    [InlineData("a𠮷b", "Word:a𠮷b")]
    [InlineData("a.b", "Word:a Dot:. Word:b")]
    [InlineData("\"a b\"", "String:\"a b\"")]
    [InlineData("\"say \\\"hi\\\"\"", "String:\"say \\\"hi\\\"\"")]
    [InlineData("\"{{ offer.title }} // no comment\"", "String:\"{{ offer.title }} // no comment\"")]
    [InlineData("a >= 3", "Word:a GreaterOrEqual:>= Number:3")]
    [InlineData("a<=3", "Word:a LessOrEqual:<= Number:3")]
    [InlineData("a == b", "Word:a EqualsEquals:== Word:b")]
    [InlineData("a != b", "Word:a NotEquals:!= Word:b")]
    [InlineData("a<b", "Word:a Less:< Word:b")]
    [InlineData("a>b", "Word:a Greater:> Word:b")]
    [InlineData("a + b - c * d / e", "Word:a Plus:+ Word:b Minus:- Word:c Star:* Word:d Slash:/ Word:e")]
    [InlineData("[a, b]", "OpenBracket:[ Word:a Comma:, Word:b CloseBracket:]")]
    [InlineData("(a)", "OpenParen:( Word:a CloseParen:)")]
    [InlineData("a　b", "Word:a Word:b")]
    [InlineData("a // the rest", "Word:a")]
    [InlineData("$#?", "Bad:$#?")]
    [InlineData("a $ b", "Word:a Bad:$ Word:b")]
    [InlineData("\"open", "Bad:\"open")]
    [InlineData("a！b", "Word:a Bad:！ Word:b")]
    public void Text_after_keyword_gives_tokens(string text, string expected)
    {
        var tree = Parsed.Sound(Parsed.Dsl("k " + text));
        var tokens = tree.Root.DescendantTokens().Where(t => t.Text.Length > 0).Skip(1);
        Assert.Equal(expected, string.Join(' ', tokens.Select(t => $"{t.Kind}:{t.Text}")));
    }

    [Theory]
    [InlineData("\"a\\nb\"", "a\nb")]
    [InlineData("\"a\\tb\"", "a\tb")]
    [InlineData("\"\\u4F60\\u597d\"", "你好")]
    [InlineData("\"\\\\ \\\"\"", "\\ \"")]
    [InlineData("\"\"", "")]
    public void String_with_escapes_has_value(string literal, string value)
    {
        var tree = Parsed.Dsl("k " + literal);
        Assert.Empty(tree.Diagnostics);
        Assert.Equal(value, tree.Root.DescendantTokens().Single(t => t.Kind == TokenKind.String).Value);
    }

    [Theory]
    [InlineData("a 1\nb 2", 2)]
    [InlineData("a 1\r\nb 2", 2)]
    [InlineData("a 1\rb 2", 2)]
    [InlineData("a 1; b 2", 2)]
    [InlineData("a 1;\nb 2;\n", 2)]
    [InlineData("\n\n// c\na 1\n\n  // c\n\nb 2\n\n", 2)]
    [InlineData("a 1,\n 2\nb", 2)]
    [InlineData("a x and\n y\nb", 2)]
    [InlineData("a x where\n y\nb", 2)]
    [InlineData("a x >=\n 3\nb", 2)]
    [InlineData("a f(\n x,\n\n y\n )\nb", 2)]
    [InlineData("a [\n x\n]\nb", 2)]
    [InlineData("a 101 ..\nb", 2)]
    [InlineData("a {\n b 1\n c 2\n}\nd", 2)]
    public void Line_breaks_count_where_a_clause_ends(string text, int clauses)
    {
        var tree = Parsed.Sound(Parsed.Dsl(text));
        Assert.Empty(tree.Diagnostics);
        Assert.Equal(clauses, tree.Root.Clauses.Length);
    }

    [Fact]
    public void Byte_order_mark_is_trivia()
    {
        var tree = Parsed.Sound(Parsed.Dsl("\uFEFFa 1"));
        Assert.Empty(tree.Diagnostics);
    }

    [Fact]
    public void Comments_stay_in_trivia()
    {
        var tree = Parsed.Sound(Parsed.Dsl("/// doc\na 1 // one\nb 2"));
        var tokens = tree.Root.DescendantTokens().ToList();
        Assert.Equal("/// doc\n", tokens[0].Trivia);
        Assert.Equal(" // one", tokens.First(t => t.Kind == TokenKind.EndOfClause).Trivia);
    }
}
