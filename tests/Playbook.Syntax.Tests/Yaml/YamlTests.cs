using Playbook.Syntax.Tests.Parsing;
using Playbook.Syntax.Tests.Samples;
using Playbook.Syntax.Tests.Trees;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Tests.Yaml;

public sealed class YamlTests
{
    [Fact]
    public void Full_example_has_the_same_shape_in_both_spellings()
    {
        var dsl = Parsed.Sound(SyntaxTree.Parse(Sample.Read("store_groups.playbook")));
        var yaml = Parsed.Sound(SyntaxTree.Parse(Sample.Read("store_groups.playbook.yaml")));
        Assert.Equal(string.Empty, Parsed.Findings(yaml));
        Assert.Equal(Spelling.Yaml, yaml.Spelling);
        Assert.Equal(Shape.Of(dsl.Root).Replace("(Clause ", "\n(Clause ", StringComparison.Ordinal), Shape.Of(yaml.Root).Replace("(Clause ", "\n(Clause ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("currency: CNY", "currency CNY")]
    [InlineData("currency: 'CNY'", "currency CNY")]
    [InlineData("\"currency\": \"CNY\"", "currency CNY")]
    [InlineData("currency:", "currency")]
    [InlineData("title: on", "title \"on\"")]
    [InlineData("title: no # really", "title \"no\"")]
    [InlineData("title: 'it''s'", "title \"it's\"")]
    [InlineData("title: \"a\\tb\"", "title \"a\\tb\"")]
    [InlineData("title: '\"quoted\"'", "title \"quoted\"")]
    [InlineData("title: |-\n  a\n  b", "title \"a\\nb\"")]
    [InlineData("title: >-\n  a\n  b", "title \"a b\"")]
    [InlineData("on: no", "on no")]
    [InlineData("at: 10:00", "at 10:00")]
    [InlineData("at: 1_000", "at 1_000")]
    [InlineData("between: 22:00 .. 08:00", "between 22:00 .. 08:00")]
    [InlineData("every: day\n  at 10:00,\n  12:00", "every day at 10:00, 12:00")]
    [InlineData("every: |\n  day at 10:00,\n  12:00\nnext: 1", "every day at 10:00, 12:00\nnext 1")]
    [InlineData("every: > # why\n  day at 10:00,\n  12:00", "every day at 10:00, 12:00")]
    [InlineData("allow: [content, recruit]", "allow content, recruit")]
    [InlineData("allow:\n  - content\n  - recruit", "allow content, recruit")]
    [InlineData("pairs: [[a, b], c]", "pairs [a, b], c")]
    [InlineData("none: []", "none")]
    [InlineData("segment:\n  a: x >= 2\n  b: y", "segment a = x >= 2\nsegment b = y")]
    [InlineData("offer:\n  a: {kind: coupon}\n  b:\n    kind: gift", "offer a { kind coupon }\noffer b { kind gift }")]
    [InlineData("unheard_of:\n  a: 1\n  b: {c: 2}", "unheard_of { a 1; b { c 2 } }")]
    [InlineData("quiet_hours: {}", "quiet_hours { }")]
    [InlineData("cadance:\n  flash:\n    message: \"a，b {{ c }}\"", "cadance { flash { message \"a，b {{ c }}\" } }")]
    [InlineData("titel: \"a，b\"", "titel \"a，b\"")]
    [InlineData("title: [a，b, c]", "title \"a，b\", \"c\"")]
    [InlineData("assume:\n  fatigue.half_life: '15d source \"guess\"'", "assume fatigue.half_life = 15d source \"guess\"")]
    [InlineData("assume:\n  a: \"15d source \\\"gu\\\\\\\\ess\\\"\"", "assume a = 15d source \"gu\\\\ess\"")]
    [InlineData("comply_with: ['\"a\" as_of 2025-11-17', '\"b\" as_of 2025-11-18']", "comply_with \"a\" as_of 2025-11-17\ncomply_with \"b\" as_of 2025-11-18")]
    [InlineData("老客户: 1", "老客户 1")]
    [InlineData("offer a:\n  kind: coupon\ncurrency: CNY\noffer b: {kind: gift}", "offer a { kind coupon }\ncurrency CNY\noffer b { kind gift }")]
    [InlineData("segment a: x >= 2\nassume fatigue.half_life: 15d", "segment a = x >= 2\nassume fatigue.half_life = 15d")]
    [InlineData("segment a:", "segment a")]
    [InlineData("every: | # why\n  day at 10:00, // opening\n  // and\n  12:00 // noon\nnext: 1", "every day at 10:00, 12:00\nnext 1")]
    [InlineData("? currency\n: CNY", "currency CNY")]
    public void Clause_means_the_same_as_in_the_dsl(string yaml, string dsl)
    {
        var written = Parsed.Sound(Parsed.Yaml("playbook: p\n" + yaml + "\n"));
        Assert.Equal(string.Empty, Parsed.Findings(written));
        Assert.Equal(Shape.Of(Parsed.Dsl("playbook p {\n" + dsl + "\n}").Root), Shape.Of(written.Root));
    }

    [Fact]
    public void Clauses_without_a_playbook_stand_at_the_top()
    {
        var tree = Parsed.Sound(Parsed.Yaml("# a library\nproduct:\n  rice: {frequency: high}\ncurrency: CNY\n"));
        Assert.Empty(tree.Diagnostics);
        Assert.Equal("(File (Clause product (Phrase rice) (Block { (Clause frequency (Phrase high)) })) (Clause currency (Phrase CNY)))", Shape.Of(tree.Root));
    }

    [Theory]
    [InlineData("a: x >= $ 2", "2:9 PB1009")]
    [InlineData("a: f(x", "2:5 PB1012")]
    [InlineData("a: x and", "2:6 PB1016")]
    [InlineData("a: 老客户 >", "2:8 PB1016")]
    [InlineData("channel: 'it''s and'", "2:13 PB1009")]
    [InlineData("a: \"\\u4F60 and\"", "2:12 PB1016")]
    [InlineData("a: |\n  x,\n  y and", "4:5 PB1016")]
    [InlineData("a: [x, y and]", "2:10 PB1016")]
    [InlineData("a: x；y", "2:5 PB1039")]
    [InlineData("a: x，y", "2:5 PB1011")]
    [InlineData("a: f(x)) b\nc: x and", "2:8 PB1013, 3:6 PB1016")]
    [InlineData("a b c: 1", "2:1 PB1035")]
    [InlineData("a 1: 1", "2:1 PB1035")]
    [InlineData("offer b: coupon", "2:1 PB1042")]
    [InlineData("a b: 1\na  b: 2", "3:1 PB1037")]
    [InlineData("1: 2", "2:1 PB1035")]
    [InlineData("{a: b}: 2", "2:1 PB1035")]
    [InlineData("and: 2", "2:1 PB1035")]
    [InlineData("a: &x 1\nb: *x", "2:4 PB1031, 3:4 PB1031")]
    [InlineData("a: &x\n  b: 1\nc: *x", "2:4 PB1031, 4:4 PB1031")]
    [InlineData("a: !!int 1", "2:4 PB1032")]
    [InlineData("a: ! 1", "2:4 PB1032")]
    [InlineData("<<: *x", "2:1 PB1033")]
    [InlineData("a:\n  <<: {b: 1}\n  c: 2", "3:3 PB1033")]
    [InlineData("a: 1\n---\nb: 2", "3:1 PB1034")]
    [InlineData("a: 1\na: 2", "3:1 PB1037")]
    [InlineData("segment:\n  a: 1\n  a: 2", "4:3 PB1037")]
    [InlineData("a:\n\tb: 1", "3:1 PB1036")]
    [InlineData("a: 1\n\tb: 2", "3:1 PB1036")]
    [InlineData("a: 1\nb:\n  - c: 1\n  - d: 2\ne: 1", "4:5 PB1038")]
    [InlineData("a: b { c 1 }", "2:6 PB1039")]
    [InlineData("a: \"b\" c", "2:4 PB1040")]
    [InlineData("a: [x, y\nb: 2", "2:4 PB1012")]
    [InlineData("a: {x: 1\nb: 2", "2:4 PB1012")]
    [InlineData("a: 'x\nb: 2", "2:4 PB1010")]
    [InlineData("a: 1: 2", "2:5 PB1030")]
    [InlineData("a: @x", "2:4 PB1030")]
    [InlineData("a: 1\nb\nc: 2", "3:1 PB1043")]
    [InlineData("a: 1\n b: 2", "3:1 PB1044")]
    [InlineData("a: \"\\q\"", "2:4 PB1030")]
    [InlineData("offer: spring", "2:1 PB1042")]
    [InlineData("offer:\n  kind: coupon\n  price: 1 CNY", "3:3 PB1042")]
    [InlineData("segment: x >= 2", "2:1 PB1042")]
    [InlineData("a:\n  : 1\n  b: 2", "3:4 PB1035")]
    public void Mistake_gives_one_diagnostic_at_its_place(string yaml, string expected) =>
        Assert.Equal(expected, Parsed.Findings(Parsed.Sound(Parsed.Yaml("playbook: p\n" + yaml))));

    [Theory]
    [InlineData("", "1:1 PB1004")]
    [InlineData("# nothing\n", "1:1 PB1004")]
    [InlineData("---\n", "1:1 PB1004")]
    [InlineData("- a\n- b\n", "1:1 PB1041")]
    [InlineData("hello", "1:1 PB1041")]
    [InlineData("currency: CNY\nplaybook: p\n", "2:1 PB1041")]
    [InlineData("\uFEFFplaybook: p\ncurrency: CNY\n", "")]
    [InlineData("playbook: p\r\ncurrency: CNY\r\ngroup:\r\n  g:\r\n    kind: x\r\n", "")]
    [InlineData("%YAML 1.1\n---\nplaybook: p\ncurrency: CNY\n...\n", "")]
    public void File_as_a_whole(string yaml, string expected) =>
        Assert.Equal(expected, Parsed.Findings(Parsed.Sound(Parsed.Yaml(yaml))));

    [Fact]
    public void Lone_surrogate_gives_one_diagnostic_at_its_place()
    {
        Assert.Equal("2:6 PB1009", Parsed.Findings(Parsed.Sound(Parsed.Yaml("playbook: p\na: x \uD800"))));
        Assert.Equal("2:4 PB1009", Parsed.Findings(Parsed.Sound(Parsed.Yaml("playbook: p\na: \uDC00 x\nb: 1"))));
        Assert.Equal("2:6 PB1009", Parsed.Findings(Parsed.Sound(Parsed.Yaml("playbook: p\na: x \uFFFD"))));
    }

    [Fact]
    public void Tag_and_anchor_without_a_value_lose_nothing() =>
        Assert.Equal("1:6 PB1031, 1:9 PB1030", Parsed.Findings(Parsed.Sound(Parsed.Yaml("s: ! &a :"))));

    [Theory]
    [InlineData("base: &b\n  x: 1\nmore:\n  <<: *b\n", "2:7 PB1031, 5:3 PB1033")]
    [InlineData("a: 1\n...\n---\nb: 2\n", "4:1 PB1034")]
    [InlineData("a: 1\r\nb:\r\n\tc: 1\r\n", "4:1 PB1036")]
    [InlineData("[a, b]: 1\n", "2:1 PB1035")]
    [InlineData("3: x\n", "2:1 PB1035")]
    [InlineData("? {a: 1}\n: x\n", "2:3 PB1035")]
    [InlineData("a: &x\n", "2:4 PB1031")]
    [InlineData("a: 1\n\"a\": 2\n", "3:1 PB1037")]
    public void Feature_of_yaml_that_playbooks_do_without_is_refused_once_each(string yaml, string expected) =>
        Assert.Equal(expected, Parsed.Findings(Parsed.Sound(Parsed.Yaml("playbook: p\n" + yaml))));

    [Fact]
    public void Positions_are_those_of_the_file()
    {
        const string text = "playbook: p # 𠮷\r\nsegment:\r\n  a: 老客户 >= 2\r\n  b: \"x \\u003e 3\"\r\n";
        var tree = Parsed.Sound(Parsed.Yaml(text));
        foreach (var token in tree.Root.DescendantTokens().Where(t => t.Text.Length > 0))
            Assert.Equal(token.Text, text.Substring(token.Span.Start, token.Span.Length));
        var escaped = tree.Root.DescendantTokens().Single(t => t.Kind == TokenKind.Greater);
        Assert.Equal(("\\u003e", ">"), (escaped.Text, escaped.Value));
    }

    [Fact]
    public void Alias_bomb_is_harmless()
    {
        var lines = Enumerable.Range(1, 30).Select(i => $"b{i}: &b{i} [{string.Join(", ", Enumerable.Repeat($"*b{i - 1}", 9))}]");
        var tree = Parsed.Sound(Parsed.Yaml("playbook: p\nb0: &b0 x\n" + string.Join('\n', lines)));
        Assert.All(tree.Diagnostics, d => Assert.Equal("PB1031", d.Code));
    }

    [Theory]
    [InlineData("[", 1_000_000)]
    [InlineData("{a: ", 200)]
    [InlineData("{a: ", 100_000)]
    [InlineData("- ", 10_000)]
    public void Deep_nesting_gives_one_finding(string open, int levels)
    {
        var tree = Parsed.Sound(Parsed.Yaml("playbook: p\na: " + (open == "- " ? "\n  " : "") + string.Concat(Enumerable.Repeat(open, levels))));
        Assert.Equal("PB1008", Assert.Single(tree.Diagnostics).Code);
    }

    [Fact]
    public void Comments_of_yaml_are_trivia()
    {
        var tree = Parsed.Sound(Parsed.Yaml("# one\nplaybook: p # two\n## three\na: 1\n# four\n"));
        var trivia = string.Concat(tree.Root.DescendantTokens().Select(t => t.Trivia));
        foreach (var comment in (string[])["# one", "# two", "## three", "# four"]) Assert.Contains(comment, trivia, StringComparison.Ordinal);
    }
}
