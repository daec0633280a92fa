using Playbook.Syntax.Formatting;
using Playbook.Syntax.Tests.Parsing;

namespace Playbook.Syntax.Tests.Formatting;

public sealed class YamlFormatterTests
{
    [Theory]
    [InlineData("playbook:   p  \na: 1   # x  \n\n\n", "playbook: p\na: 1 # x\n")]
    [InlineData("playbook: p\n\n\n\na: 1\n\n# x\n\n\n# y\nb: 2", "playbook: p\n\na: 1\n\n# x\n\n# y\nb: 2\n")]
    [InlineData("playbook: p\r\na:  1 \r\n", "playbook: p\r\na: 1\r\n")]
    [InlineData("\uFEFFplaybook:  p\n", "\uFEFFplaybook: p\n")]
    [InlineData("playbook: p\na: @  \n", "playbook: p\na: @  \n")]
    [InlineData("%YAML 1.1\n--- # x\nplaybook: p\n...\n# y\n", "# x\nplaybook: p\n...\n# y\n")]
    [InlineData("playbook: p\noffer: {a: {kind: coupon, valid: 7d}}\n", "playbook: p\noffer:\n  a:\n    kind: coupon\n    valid: 7d\n")]
    [InlineData("playbook: p\noffer: # one\n      # two\n      a: # three\n         kind: coupon # four\n         # five\n      # six\n# seven\n", "playbook: p\noffer: # one\n  # two\n  a: # three\n    kind: coupon # four\n    # five\n  # six\n# seven\n")]
    [InlineData("playbook: p\nallow:\n- content # one\n# two\n- recruit\n", "playbook: p\nallow: |\n  content, // one\n  // two\n  recruit\n")]
    [InlineData("playbook: p\nallow: [content,\n  recruit]\n", "playbook: p\nallow: content, recruit\n")]
    [InlineData("playbook: p\nwhen: # one\n  x >=\n  2 # two\n", "playbook: p\n# one\nwhen: x >= 2 # two\n")]
    [InlineData("playbook: p\nwhen: |\n  x // one\n  >= 2\n", "playbook: p\nwhen: |\n  x >= // one\n  2\n")]
    [InlineData("playbook: p\nwhen: |\n  x // one\n  y\n", "playbook: p\nwhen: x y # one\n")]
    [InlineData("playbook: p\noffer:\n  a:\n    limit:\n    - 1 per member per day # one\n    # two\n    - 2 per member in total\n", "playbook: p\noffer:\n  a:\n    limit:\n      - 1 per member per day # one\n      # two\n      - 2 per member in total\n")]
    [InlineData("playbook: p\nquiet_hours: { # one\n}\nbudget: {}   # two\n", "playbook: p\nquiet_hours: { # one\n  }\nbudget: {} # two\n")]
    [InlineData("playbook: p\ntitle: |  # one\n  a  \n  b\n", "playbook: p\ntitle: | # one\n  a  \n  b\n")]
    [InlineData("playbook: p\ntitle: >-\n   a\n   b\n\n   c\n", "playbook: p\ntitle: |-\n  a b\n  c\n")]
    [InlineData("playbook: p\n? a\n: 1\n", "playbook: p\na: 1\n")]
    [InlineData("playbook: p\noffer   b : {kind: gift}\n", "playbook: p\noffer b:\n  kind: gift\n")]
    [InlineData("playbook: p\nsegment:\n  no: 'x'\n  \"a b\": \"y\"\n", "playbook: p\nsegment:\n  \"no\": x\n  '\"a b\"': \"y\"\n")]
    public void Layout_is_canonical(string text, string expected)
    {
        var formatted = Formatter.Format(Parsed.Yaml(text));
        Assert.Equal(expected, formatted);
        Assert.Equal(formatted, Formatter.Format(Parsed.Yaml(formatted)));
    }

    [Theory]
    [InlineData("title", "abc", "abc")]
    [InlineData("title", "'on'", "\"on\"")]
    [InlineData("title", "No", "\"No\"")]
    [InlineData("title", "10:30", "\"10:30\"")]
    [InlineData("title", "2018", "\"2018\"")]
    [InlineData("title", "2018-04-02", "\"2018-04-02\"")]
    [InlineData("title", "\"a: b\"", "\"a: b\"")]
    [InlineData("title", "'a #b'", "\"a #b\"")]
    [InlineData("title", "'a#b'", "a#b")]
    [InlineData("title", "'{{ x }}'", "\"{{ x }}\"")]
    [InlineData("title", "'say \"so\"'", "say \"so\"")]
    [InlineData("title", "'\"so\" it''s'", "'\"so\" it''s'")]
    [InlineData("title", "\"it's\"", "it's")]
    [InlineData("title", "\" a\"", "\" a\"")]
    [InlineData("title", "\"a\\tb\"", "\"a\\tb\"")]
    [InlineData("title", "\"\\u0007\"", "'\"\\u0007\"'")]
    [InlineData("title", "\"\"", "\"\"")]
    [InlineData("title", "'\"quoted\"'", "quoted")]
    [InlineData("title", "'\"\\\"quoted\\\"\"'", "'\"\\\"quoted\\\"\"'")]
    [InlineData("title", "'- a'", "\"- a\"")]
    [InlineData("title", "-a", "-a")]
    [InlineData("title", "𠮷 老客户", "𠮷 老客户")]
    [InlineData("at", "'10:00'", "\"10:00\"")]
    [InlineData("at", "10:00", "\"10:00\"")]
    [InlineData("between", "'22:00 .. 08:00'", "22:00 .. 08:00")]
    [InlineData("stores", "'10'", "10")]
    [InlineData("stores", "010", "\"010\"")]
    [InlineData("stores", "1_000", "1_000")]
    [InlineData("currency", "NO", "\"NO\"")]
    [InlineData("period", "2018-04-02 .. 2019-05-31", "2018-04-02 .. 2019-05-31")]
    [InlineData("channel", "\"a\"", "a")]
    [InlineData("comply_with", "'\"a\"  as_of 2025-11-17'", "'\"a\" as_of 2025-11-17'")]
    public void Quotes_stand_where_they_are_needed(string key, string scalar, string expected)
    {
        var before = Parsed.Yaml($"playbook: p\n{key}: {scalar}\n");
        var formatted = Formatter.Format(before);
        Assert.Equal($"playbook: p\n{key}: {expected}\n", formatted);
        var after = Parsed.Yaml(formatted);
        Assert.Equal(before.Root.DescendantTokens().Select(t => t.Value), after.Root.DescendantTokens().Select(t => t.Value));
        Assert.Equal(formatted, Formatter.Format(after));
    }
}
