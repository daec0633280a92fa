using System.Globalization;
using System.Text;
using Playbook.Diagnostics;
using Playbook.Syntax.Formatting;
using Playbook.Syntax.Tests.Parsing;
using Playbook.Syntax.Tests.Samples;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;
using Playbook.Testing.Snapshots;

namespace Playbook.Syntax.Tests.Formatting;

public sealed class FormatterTests
{
    [Theory]
    [InlineData("a 1", "a 1\n")]
    [InlineData("a   1;b 2", "a 1\nb 2\n")]
    [InlineData("role owner { count 1 per group; does x }", "role owner {\n  count 1 per group\n  does x\n}\n")]
    [InlineData("a{b{c 1}}", "a {\n  b {\n    c 1\n  }\n}\n")]
    [InlineData("staff {\n\n\n}", "staff { }\n")]
    [InlineData("staff {;}", "staff { }\n")]
    [InlineData("a {\n\n\nb 1\n\n\n\nc 2\n\n}\n\n\n", "a {\n  b 1\n\n  c 2\n}\n")]
    [InlineData("a f ( x , y ) [ p ,q ] . z", "a f ( x , y ) [ p ,q ] . z\n")]
    [InlineData("a f ( x , y )  [ p ,q ]", "a f(x, y) [p, q]\n")]
    [InlineData("a x>=1 and not(y or - 5<z)", "a x >= 1 and not (y or -5 < z)\n")]
    [InlineData("a 1..100 per  store", "a 1 .. 100 per store\n")]
    [InlineData("a b . c", "a b.c\n")]
    [InlineData("assume fatigue . half_life=15d", "assume fatigue.half_life = 15d\n")]
    [InlineData("fatigue . half_life=15d", "fatigue.half_life = 15d\n")]
    [InlineData("a [\n  x,\n  y\n]\nb", "a [x, y]\nb\n")]
    [InlineData("a x and\n  y", "a x and y\n")]
    [InlineData("// one\n\n\n// two\na 1   // three\n  /// four\nb 2\n// five", "// one\n\n// two\na 1 // three\n/// four\nb 2\n// five\n")]
    [InlineData("a { // one\n  // two\n\n  b 1 // three\n  // four\n} // five", "a { // one\n  // two\n\n  b 1 // three\n  // four\n} // five\n")]
    [InlineData("a 1; // one\nb 2", "a 1 // one\nb 2\n")]
    [InlineData("a {\n// only\n}", "a {\n  // only\n}\n")]
    [InlineData("a f(x, // one\n // two\n y)\nb", "a f(x, // one\n    // two\n    y)\nb\n")]
    [InlineData("a 1\r\n\r\nb 2\r\n", "a 1\r\n\r\nb 2\r\n")]
    [InlineData("a 1\r\rb 2\r", "a 1\n\nb 2\n")]
    [InlineData("\uFEFFa  1", "\uFEFFa 1\n")]
    [InlineData("a  $  1\nb   2", "a  $  1\nb 2\n")]
    [InlineData("x {\na  f(\nb   2 // c\n}", "x {\n  a  f(\n  b 2 // c\n}\n")]
    [InlineData("x {  a 1\n}\n}", "x {  a 1\n}\n}")]
    public void Layout_is_canonical(string text, string expected)
    {
        var formatted = Formatter.Format(Parsed.Dsl(text));
        Assert.Equal(expected, formatted);
        Assert.Equal(formatted, Formatter.Format(Parsed.Dsl(formatted)));
    }

    [Fact]
    public void Long_line_is_wrapped_after_commas()
    {
        var formatted = Formatter.Format(Parsed.Dsl("k { every " + string.Join(", ", Enumerable.Repeat("步步高门店社群秒杀", 20)) + " }"));
        Assert.All(formatted.Split('\n'), line => Assert.InRange(line.Length, 0, 60));
        Assert.Equal(5, formatted.Split('\n').Count(line => line.Contains('秒', StringComparison.Ordinal)));
        Assert.Equal(formatted, Formatter.Format(Parsed.Dsl(formatted)));
    }

    [Theory]
    [InlineData("a x >= 2 and y >= 3 or z >= 4", "a x >= 2 and y >= 3 or\n    z >= 4\n")]
    [InlineData("a x >= 2 and y >= 3 and z >= 4", "a x >= 2 and y >= 3 and\n    z >= 4\n")]
    [InlineData("a f(xxxxxxxxx, yyyyyyyyyy, zzzzz)", "a f(xxxxxxxxx, yyyyyyyyyy,\n    zzzzz)\n")]
    [InlineData("a f(xxxxxxxxxxxxxxxxxxxxxxxxxxxxx)", "a f(\n    xxxxxxxxxxxxxxxxxxxxxxxxxxxxx)\n")]
    [InlineData("a (one two three four five six seven)", "a (one two three four five\n    six seven)\n")]
    [InlineData("a one two three four five six seven", "a one two three four five six seven\n")]
    [InlineData("a percent of x where f(aaa, bbb, cc) >= 2", "a percent of x where\n    f(aaa, bbb, cc) >= 2\n")]
    [InlineData("a one two three four five Asia/Shanghai", "a one two three four five Asia/Shanghai\n")]
    [InlineData("a x in [长沙, 湘潭] and yyyyyyyyyyyyyyy", "a x in [长沙, 湘潭] and\n    yyyyyyyyyyyyyyy\n")]
    [InlineData("a x / yyyyyyyyyyyyyyyyyyy - zzz", "a x / yyyyyyyyyyyyyyyyyyy -\n    zzz\n")]
    [InlineData("a not (xxxxxxxxxxx or yyyyyyyyyyyyyy)", "a not (xxxxxxxxxxx or\n    yyyyyyyyyyyyyy)\n")]
    [InlineData("a xxxxxxxxxxxxxxxxxxxx >= show order_rain", "a xxxxxxxxxxxxxxxxxxxx >= show order_rain\n")]
    public void Long_line_is_broken_at_the_loosest_place(string text, string expected)
    {
        var narrow = new FormatOptions { Width = 28 };
        var formatted = Formatter.Format(Parsed.Dsl(text), narrow);
        Assert.Equal(expected, formatted);
        Assert.Empty(Parsed.Dsl(formatted).Diagnostics);
        Assert.Equal(formatted, Formatter.Format(Parsed.Dsl(formatted), narrow));
    }

    [Fact]
    public void Full_example_has_canonical_layout() =>
        Snapshot.Verify(Formatter.Format(SyntaxTree.Parse(Sample.Read("store_groups.playbook"))));

    [Fact]
    public void Comment_planted_around_every_token_survives_in_order()
    {
        var tree = SyntaxTree.Parse(Sample.Read("store_groups.playbook"));
        var planted = new StringBuilder();
        var count = 0;
        var depth = 0;
        var goesOn = true;
        foreach (var token in tree.Root.DescendantTokens())
        {
            // A line may be broken where it goes on: after commas, operators and braces, inside brackets, and between clauses.
            planted.Append(token.Trivia);
            if (goesOn || depth > 0 || token.Kind == TokenKind.EndOfClause) planted.Append(CultureInfo.InvariantCulture, $" // c{count++}\n // c{count++}\n");
            planted.Append(token.Text);
            if (token.Kind is TokenKind.OpenParen or TokenKind.OpenBracket) depth++;
            if (token.Kind is TokenKind.CloseParen or TokenKind.CloseBracket) depth--;
            goesOn = token.Kind is TokenKind.EndOfClause or TokenKind.OpenBrace or TokenKind.Comma
                || TokenFacts.IsBinaryOperator(token.Kind) || (token.Kind == TokenKind.Word && TokenFacts.IsReserved(token.Text));
        }

        var before = Parsed.Dsl(planted.ToString());
        Assert.Empty(before.Diagnostics);
        Assert.True(count > 500);
        var formatted = Formatter.Format(before);
        var after = Parsed.Dsl(formatted);
        Assert.Equal(Comments(before), Comments(after));
        Assert.Equal(Tokens(before), Tokens(after));
        Assert.Equal(formatted, Formatter.Format(after));
    }

    [Theory]
    [InlineData("store_groups.playbook")]
    public void Formatting_keeps_tokens_and_comments_and_is_stable(string name)
    {
        var before = SyntaxTree.Parse(Sample.Read(name));
        var formatted = Formatter.Format(before);
        var after = Parsed.Sound(Parsed.Dsl(formatted));
        Assert.Empty(after.Diagnostics);
        Assert.Equal(Tokens(before), Tokens(after));
        Assert.Equal(Comments(before), Comments(after));
        Assert.Equal(formatted, Formatter.Format(after));
    }

    internal static string Tokens(SyntaxTree tree) =>
        string.Join('\n', tree.Root.DescendantTokens().Where(t => t.Text.Length > 0 && t.Kind != TokenKind.EndOfClause).Select(t => $"{t.Kind} {t.Text}"));

    internal static string Comments(SyntaxTree tree) =>
        string.Join('\n', tree.Root.DescendantTokens().SelectMany(t => t.Trivia.Split('\n', '\r')).Select(line => line.Trim()).Where(line => line.StartsWith("//", StringComparison.Ordinal)));

    [Fact]
    public void Yaml_above_its_playbook_is_laid_out_by_the_playbooks_clauses()
    {
        const string odd = "goal:\n  t:\n   e: e()\n  e:\n";
        Assert.Equal("goal:\n  t:\n    e: e()\n  e:\n", Formatter.Format(SyntaxTree.Parse(new SourceText("odd.playbook.yaml", odd))));
    }
}
