using CsCheck;
using Playbook.Syntax.Conversion;
using Playbook.Syntax.Formatting;
using Playbook.Syntax.Tests.Formatting;
using Playbook.Syntax.Tests.Parsing;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Tests.Conversion;

/// <summary>Clauses of every construct in any order, with comments anywhere, on pages of any width.</summary>
public sealed class ShuffledPlaybookTests
{
    private static readonly string[] Clauses =
        [.. Parsed.Dsl(EveryConstruct.Text).Root.Clauses.Single().Block!.Clauses.Select(clause => clause.ToString().Trim())];

    private static readonly Gen<(string Text, int Width)> Playbooks =
        from chosen in Gen.Int[0, Clauses.Length - 1].Array[1, 12]
        from planted in Gen.Int[0, 9].Array[60]
        from gaps in Gen.Int[0, 3].Array[12]
        from width in Gen.Int[10, 120]
        select (Plant($"playbook p {{\n{string.Concat(chosen.Distinct().Select((clause, i) => Clauses[clause] + new string('\n', gaps[i] + 1)))}}}\n", planted), width);

    [Fact]
    public void Formatting_is_stable_and_keeps_tokens_and_comments() => Playbooks.Sample(
        playbook =>
        {
            var options = new FormatOptions { Width = playbook.Width };
            var before = Parsed.Dsl(playbook.Text);
            Assert.Empty(before.Diagnostics);
            var formatted = Formatter.Format(before, options);
            var after = Parsed.Dsl(formatted);
            Assert.Empty(after.Diagnostics);
            Assert.Equal(FormatterTests.Tokens(before), FormatterTests.Tokens(after));
            Assert.Equal(Planting.Found(playbook.Text), Planting.Found(formatted));
            Assert.Equal(formatted, Formatter.Format(after, options));
        },
        iter: 200);

    [Fact]
    public void Converting_keeps_tokens_and_comments_and_is_formatted() => Playbooks.Sample(
        playbook =>
        {
            var options = new FormatOptions { Width = playbook.Width };
            var yaml = Converter.Convert(Parsed.Dsl(playbook.Text), Spelling.Yaml, options);
            Assert.Empty(yaml.Diagnostics);
            var read = Parsed.Yaml(yaml.Text);
            Assert.Equal(yaml.Text, Formatter.Format(read, options));
            var dsl = Converter.Convert(read, Spelling.Dsl, options);
            Assert.Equal(Words(playbook.Text), Words(dsl.Text));
            Assert.Equal(Sorted(Planting.Found(playbook.Text)), Sorted(Planting.Found(dsl.Text)));
            Assert.Equal(yaml.Text, Converter.Convert(Parsed.Dsl(dsl.Text), Spelling.Yaml, options).Text);
        },
        iter: 200);

    // Clauses that YAML lists below one key may have moved together.
    private static string Words(string dsl) =>
        string.Join(' ', Parsed.Dsl(dsl).Root.DescendantTokens().Where(t => t.Text.Trim().Length > 0).Select(t => t.Value).Order(StringComparer.Ordinal));

    private static string Sorted(string comments) => string.Join(' ', comments.Split(' ').Order(StringComparer.Ordinal));

    private static string Plant(string text, int[] planted)
    {
        var places = Planting.Places(Parsed.Dsl(text));
        return Planting.Plant(text, [.. places.Where((_, i) => planted[i % planted.Length] == 0)]);
    }
}
