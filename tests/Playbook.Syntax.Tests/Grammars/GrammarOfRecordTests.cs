using Playbook.Diagnostics;
using Playbook.Syntax.Tests.Parsing;
using Playbook.Syntax.Trees;
using Playbook.Testing.Grammars;
using Playbook.Testing.Randomness;
using ShippedSamples = Playbook.Testing.Compiling.Samples;

namespace Playbook.Syntax.Tests.Grammars;

/// <summary>The parser and <c>grammar/playbook.ebnf</c> speak of one language, in both directions.</summary>
public sealed class GrammarOfRecordTests
{
    private const int Sentences = 100_000;

    /// <summary>The production that each kind of node is a sentence of.</summary>
    private static readonly Dictionary<NodeKind, string> Productions = new()
    {
        [NodeKind.File] = "file",
        [NodeKind.Block] = "block",
        [NodeKind.Phrase] = "head",
        [NodeKind.Chain] = "chain",
        [NodeKind.Word] = "name",
        [NodeKind.Literal] = "literal",
        [NodeKind.Call] = "call",
        [NodeKind.List] = "list",
        [NodeKind.Parenthesized] = "parenthesized",
        [NodeKind.Range] = "signed_range",
        [NodeKind.MemberAccess] = "head",
        [NodeKind.Unary] = "expression",
        [NodeKind.Binary] = "expression",
    };

    public static TheoryData<string> Paths => [.. ShippedSamples.All.Select(sample => sample.Path)];

    [Fact]
    public void Every_name_that_a_production_mentions_is_a_production() =>
        Assert.DoesNotContain(EbnfGrammar.OfRecord.Productions.Values.SelectMany(production => EbnfGrammar.Mentioned(production.Right)), name => !EbnfGrammar.OfRecord.Productions.ContainsKey(name));

    [Fact]
    public void Sentences_of_the_grammar_parse_without_a_finding()
    {
        var grammar = EbnfGrammar.OfRecord;
        var generator = new SentenceGenerator(grammar, new Dice(2026));
        var starts = grammar.Productions.Values.Where(production => !production.IsLexical && (production.Name is "playbook_file" or "clause" || production.Name.EndsWith("_clause", StringComparison.Ordinal))).Select(production => production.Name).ToList();
        for (var i = 0; i < Sentences; i++)
        {
            var start = i % 2 == 0 ? "file" : starts[i / 2 % starts.Count];
            var tree = Parsed.Dsl(generator.Sentence(start));
            Assert.True(tree.Diagnostics.IsEmpty, $"{start} {i}: {Parsed.Findings(tree)}\n{tree.Source.Text}");
        }

        Assert.Empty(grammar.Productions.Keys.Except(generator.Uses.Keys));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_node_of_a_sample_is_derived_from_its_production(string path)
    {
        var tree = SyntaxTree.Parse(ShippedSamples.Read(path));
        Assert.All(tree.Root.DescendantsAndSelf(), node => Assert.Empty(Refusal(node)));
    }

    /// <summary>But for samples with words that they define themselves, which may stand anywhere.</summary>
    public static TheoryData<string> PathsWithoutOwnWords =>
        [.. Paths.Select(row => row.Data).Where(path => !SyntaxTree.Parse(ShippedSamples.Read(path)).Root.DescendantsAndSelf().OfType<ClauseSyntax>().Any(clause => clause.Keyword.Value is "let" or "template"))];

    [Theory]
    [MemberData(nameof(PathsWithoutOwnWords))]
    public void Every_sample_is_derived_from_the_productions_of_its_constructs(string path) =>
        Assert.Empty(Recogniser.Refusal(EbnfGrammar.OfRecord, "playbook_file", SyntaxTree.Parse(ShippedSamples.Read(path)).Root));

    [Fact]
    public void A_tree_that_the_grammar_does_not_know_is_refused()
    {
        var tree = SyntaxTree.Parse(new SourceText("test.playbook", "playbook p {\n currency CNY\n limit 1 per member\n}\n"));
        Assert.Empty(Refusal(tree.Root));
        Assert.Equal("no playbook_file: playbook p { currency CNY ; ▸ limit 1 per member ;", Recogniser.Refusal(EbnfGrammar.OfRecord, "playbook_file", tree.Root));
    }

    private static string Refusal(SyntaxNode node) => node switch
    {
        ClauseSyntax clause => Recogniser.Refusal(EbnfGrammar.OfRecord, clause.Parent is FileSyntax ? "file" : "clauses", clause),
        _ => Recogniser.Refusal(EbnfGrammar.OfRecord, Productions[node.Kind], node),
    };
}
