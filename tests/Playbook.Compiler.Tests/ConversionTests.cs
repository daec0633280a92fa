using Playbook.Diagnostics;
using Playbook.Plan.Json;
using Playbook.Syntax.Conversion;
using Playbook.Syntax.Formatting;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

/// <summary>A playbook means the same in its other spelling: the same plan, and no other diagnostics.</summary>
public class ConversionTests
{
    public static TheoryData<string> Paths => [.. Samples.All.Select(sample => sample.Path)];

    public static TheoryData<string> Codes => DiagnosticPageTests.Codes;

    [Theory]
    [MemberData(nameof(Paths))]
    public void Sample_has_one_plan_at_each_step(string path)
    {
        var source = Samples.Read(path);
        var there = Convert(source);
        var back = Convert(there);
        Assert.Equal(Formatter.Format(SyntaxTree.Parse(source)), back.Text);
        var plan = Plan(source);
        Assert.Equal(plan, Plan(there));
        Assert.Equal(plan, Plan(back));
    }

    [Fact]
    public void Docs_reach_the_plan_from_either_spelling()
    {
        var source = new SourceText("example.playbook", Formatter.Format(SyntaxTree.Parse(new SourceText("example.playbook", ExampleHost.Wrap("""
            /// a metric
            metric buyers = percent of members where orders(7d) >= 1
            /// a goal
            goal busy { target buying = buyers >= 1% at period_end }
            product rice { list_price 40 CNY }
            /// a segment,
            /// in two lines
            segment everybody = everyone
            /// a group
            group club { capacity 500 members; on_full open_another }
            /// an offer
            offer deal { kind percentage; product rice; price 15% off list_price }
            /// a cadence
            cadence tell { every Fri at 12:00; send deal to everybody }
            /// a ban
            forbid early { kind offers; before orders(7d) >= 1 }
            /// a variant
            scenario dear { set deal.price = 10% off list_price }

            """)))));
        var json = Plan(source);
        Assert.All(
            ["a metric", "a goal", "a segment, in two lines", "a group", "an offer", "a cadence", "a ban", "a variant"],
            doc => Assert.Contains($"\"doc\": \"{doc}\"", json, StringComparison.Ordinal));
        Assert.Equal(json, Plan(Convert(source)));

        var bare = new SourceText(source.Path, string.Join('\n', source.Text.Split('\n').Where(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal))));
        Assert.Equal(Compilation.Create(bare, "test").Plan!.Hash, Compilation.Create(source, "test").Plan!.Hash);
    }

    /// <summary>The plan as JSON without where things stand: docs and tests included.</summary>
    private static string Plan(SourceText source)
    {
        var compilation = Compilation.Create(source, "test", SampleModules.Instance);
        Assert.Empty(compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(DiagnosticText.Render));
        var plan = compilation.Plan!;
        return string.Join('\n', PlanJson.Write(plan with { Sources = plan.Sources.Clear() }).Split('\n').Where(line => !line.Contains($"\"{source.Path}:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Text_that_is_a_parameter_comes_back_as_it_was()
    {
        var source = new SourceText("nag.playbook", """
            playbook nag {
              // twice the same, in other words
              template reminder {
                parameter words = text
                cadence push {
                  every Mon at 11:00
                  send message to everyone
                  message words // as the application says
                }
              }
              apply monday {
                template reminder
                with words = "words"
              }
            }

            """);
        var yaml = Convert(source);
        Assert.Contains("message: !phrase words # as the application says\n", yaml.Text, StringComparison.Ordinal);
        Assert.Equal(yaml.Text, Formatter.Format(SyntaxTree.Parse(yaml)));
        Assert.Equal(yaml.Text, SyntaxTree.Parse(yaml).Root.ToString());
        Assert.Equal(source.Text, Convert(yaml).Text);
        Assert.Equal(Findings(source), Findings(yaml));
    }

    public static TheoryData<string> AllCodes => [.. CompilerDiagnostics.All.Select(descriptor => descriptor.Code)];

    /// <summary>Whatever checks clean has a place in the other spelling.</summary>
    [Theory]
    [MemberData(nameof(AllCodes))]
    public void Good_example_has_a_place(string code)
    {
        var page = CompilerDiagnostics.Find(code)!.Page;
        var isYaml = page.ExampleLanguage == "yaml";
        var source = new SourceText(isYaml ? "example.playbook.yaml" : "example.playbook", isYaml ? page.Good : ExampleHost.Wrap(page.Good));
        var there = Convert(source);
        var back = Convert(there);
        Assert.Equal(there.Text, Convert(back).Text);
    }

    /// <summary>Where a clause stands among the others, and whether a text is written out or defined, is nothing that YAML lacks a place for.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void Clause_moved_or_text_defined_elsewhere_has_a_place(string path)
    {
        var source = Samples.Read(path);
        var tree = SyntaxTree.Parse(source);
        if (tree.Spelling == Spelling.Yaml) return;
        var clauses = tree.Root.DescendantsAndSelf().OfType<ClauseSyntax>().Where(clause => clause.Parent is BlockSyntax).Where((_, i) => i % 5 == 0);
        var moved = clauses.Select(clause => source.Text
            .Insert(clause.Parent!.Span.End - 1, "\n" + source.ToString(clause.Span).TrimEnd() + "\n")
            .Remove(clause.Span.Start, clause.Span.Length).Insert(clause.Span.Start, "\n"));
        var body = tree.Root.Clauses[0].Block!.Span.Start + 1;
        var defined = tree.Root.DescendantTokens().Where(token => token.Kind == TokenKind.String).Select(token => source.Text
            .Remove(token.Span.Start, token.Span.Length).Insert(token.Span.Start, "defined_above")
            .Insert(body, $"\nlet defined_above = {token.Text}\n"));
        var valid = 0;
        foreach (var text in moved.Concat(defined))
        {
            var compilation = Compilation.Create(new SourceText(path, text), "test", SampleModules.Instance);
            if (compilation.HasErrors) continue;
            Convert(compilation.Source);
            valid++;
        }

        Assert.True(valid > 20, $"{valid}");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Good_example_comes_back_as_it_was(string code) => Check(CompilerDiagnostics.Find(code)!.Page.Good);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Bad_example_comes_back_as_it_was(string code) => Check(CompilerDiagnostics.Find(code)!.Page.Bad);

    private static void Check(string example)
    {
        var source = new SourceText("example.playbook", Formatter.Format(SyntaxTree.Parse(new SourceText("example.playbook", ExampleHost.Wrap(example)))));
        var conversion = Converter.Convert(SyntaxTree.Parse(source), Spelling.Yaml);
        if (!conversion.Diagnostics.IsEmpty)
        {
            // What has no place in YAML does not check clean in the DSL either.
            Assert.All(conversion.Diagnostics, diagnostic => Assert.Equal("PB1050", diagnostic.Code));
            Assert.True(Compilation.Create(source, "test", SampleModules.Instance).Diagnostics.Any(d => d.Severity == Severity.Error), conversion.Diagnostics[0].Message + "\n" + source.Text);
            return;
        }

        var yaml = new SourceText("example.playbook.yaml", conversion.Text);
        Assert.Equal(source.Text, Convert(yaml).Text);
        Assert.Equal(Findings(source), Findings(yaml));
    }

    private static string Findings(SourceText source) => string.Join('\n', Compilation.Create(source, "test", SampleModules.Instance).Diagnostics.Select(d => d.Code).Order(StringComparer.Ordinal));

    private static SourceText Convert(SourceText source)
    {
        var tree = SyntaxTree.Parse(source);
        var conversion = Converter.Convert(tree, tree.Spelling == Spelling.Dsl ? Spelling.Yaml : Spelling.Dsl);
        Assert.True(conversion.Diagnostics.IsEmpty, string.Join('\n', conversion.Diagnostics.Select(DiagnosticText.Render)) + source.Text);
        var folder = Path.GetDirectoryName(source.Path) ?? string.Empty; // beside the original, where its libraries are found
        return new SourceText(Path.Combine(folder, tree.Spelling == Spelling.Dsl ? "converted.playbook.yaml" : "converted.playbook"), conversion.Text);
    }
}
