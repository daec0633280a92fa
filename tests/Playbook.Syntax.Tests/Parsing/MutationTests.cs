using Playbook.Diagnostics;
using Playbook.Syntax.Formatting;
using Playbook.Syntax.Tests.Formatting;
using Playbook.Syntax.Tests.Samples;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Tests.Parsing;

/// <summary>Whatever is done to a sample, it parses without an exception into a tree that prints it, with few findings.</summary>
public sealed class MutationTests
{
    private const int Mutations = 2_500; // of each sort and for each sample
    private const int FormattedMutations = 1_000;
    private const int MostFindings = 5;

    public static TheoryData<string> Names => [.. Sample.Names("*.playbook"), .. Sample.Names("*.playbook.yaml"), .. Sample.Shipped];

    [Theory]
    [MemberData(nameof(Names))]
    public void Token_mutations_keep_the_text_and_give_few_findings(string name)
    {
        var source = Sample.Read(name);
        var tokens = SyntaxTree.Parse(source).Root.DescendantTokens().Where(t => t.Text.Length > 0).Select(t => t.Span).ToList();
        var worst = (Count: 0, Text: string.Empty);
        for (var i = 0; i < Mutations; i++)
        {
            var text = MutateTokens(source.Text, tokens, Draw(i, 1), Draw(i, 2));
            var tree = Check(name, text);
            if (tree.Diagnostics.Length > worst.Count) worst = (tree.Diagnostics.Length, $"mutation {i}: {Parsed.Findings(tree)}");
        }

        Assert.True(worst.Count <= MostFindings, worst.Text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Character_mutations_keep_the_text(string name)
    {
        var source = Sample.Read(name);
        for (var i = 0; i < Mutations; i++)
        {
            var at = (int)(Draw(i, 3) % (uint)source.Length);
            var flipped = (char)(source.Text[at] ^ (1 << (int)(Draw(i, 4) % 8)));
            Check(name, string.Concat(source.Text.AsSpan(0, at), flipped.ToString(), source.Text.AsSpan(at + 1)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Truncations_keep_the_text(string name)
    {
        var source = Sample.Read(name);
        for (var length = 0; length < source.Length; length += 7) Check(name, source.Text[..length]);
    }

    [Fact]
    public void Formatting_a_mutated_sample_keeps_its_tokens_and_is_stable()
    {
        var source = Sample.Read("store_groups.playbook");
        var tokens = SyntaxTree.Parse(source).Root.DescendantTokens().Where(t => t.Text.Length > 0).Select(t => t.Span).ToList();
        for (var i = 0; i < FormattedMutations; i++)
        {
            var before = Parsed.Dsl(MutateTokens(source.Text, tokens, Draw(i, 5), Draw(i, 6)));
            var formatted = Formatter.Format(before);
            var after = Parsed.Dsl(formatted);
            Assert.Equal(FormatterTests.Tokens(before), FormatterTests.Tokens(after));
            Assert.Equal(FormatterTests.Comments(before), FormatterTests.Comments(after));
            Assert.Equal(formatted, Formatter.Format(after));
        }
    }

    private static SyntaxTree Check(string name, string text)
    {
        var tree = SyntaxTree.Parse(new SourceText(name, text));
        if (tree.Root.ToFullString() != text) Assert.Equal(text, tree.Root.ToFullString());
        return tree;
    }

    private static string MutateTokens(string text, List<TextSpan> tokens, uint kind, uint where)
    {
        var index = (int)(where % (uint)tokens.Count);
        var token = tokens[index];
        var next = tokens[Math.Min(index + 1, tokens.Count - 1)];
        var word = text[token.Start..token.End];
        return (kind % 3) switch
        {
            0 => text.Remove(token.Start, token.Length),
            1 => text.Insert(token.End, " " + word),
            _ when next.Start >= token.End => text[..token.Start] + text[next.Start..next.End] + text[token.End..next.Start] + word + text[next.End..],
            _ => text,
        };
    }

    // Counter-based, so that a failure can be repeated by its number alone.
    private static uint Draw(int counter, uint stream)
    {
        var x = ((uint)counter * 0x9E3779B9u) ^ (stream * 0x85EBCA6Bu);
        x = (x ^ (x >> 16)) * 0x7FEB352Du;
        x = (x ^ (x >> 15)) * 0x846CA68Bu;
        return x ^ (x >> 16);
    }
}
