using Playbook.Syntax.Formatting;
using Playbook.Syntax.Tests.Formatting;
using Playbook.Syntax.Tests.Parsing;
using Playbook.Syntax.Tests.Samples;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Tests.Conversion;

/// <summary>A comment that stands anywhere in a playbook is still there, and in its order, after formatting and after converting there and back.</summary>
public sealed class PlantedCommentTests
{
    private const string Every = "every construct";

    public static TheoryData<string, Spelling> Playbooks
    {
        get
        {
            var data = new TheoryData<string, Spelling>();
            foreach (var name in (string[])[.. Sample.Names("*.playbook"), .. Sample.Shipped, Every])
            {
                if (name.EndsWith(".yaml", StringComparison.Ordinal)) continue;
                data.Add(name, Spelling.Dsl);
                data.Add(name, Spelling.Yaml);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Playbooks))]
    public void All_at_once_survive_in_order(string name, Spelling spelling)
    {
        var text = Text(name, spelling);
        var places = Planting.Places(Parse(text, spelling));
        Assert.True(places.Count > 100);
        Check(Planting.Plant(text, places), spelling);
    }

    // Each clause in a playbook of its own, so that a comment's playbook is small.
    [Theory]
    [MemberData(nameof(Playbooks))]
    public void Each_alone_survives(string name, Spelling spelling)
    {
        var whole = Parsed.Dsl(Text(name, Spelling.Dsl));
        foreach (var clause in whole.Root.Clauses.Single().Block!.Clauses)
        {
            var dsl = Formatter.Format(Parsed.Dsl($"playbook p {{\n{clause}\n}}\n"));
            var text = spelling == Spelling.Dsl ? dsl : Spellings.ToYaml(dsl);
            foreach (var place in Planting.Places(Parse(text, spelling))) Check(Planting.Plant(text, [place]), spelling);
        }
    }

    private static void Check(string planted, Spelling spelling)
    {
        var tree = Parse(planted, spelling);
        Assert.True(tree.Diagnostics.IsEmpty, Parsed.Findings(tree) + "\n" + planted);
        var comments = Planting.Found(planted);
        Assert.NotEmpty(comments);
        var formatted = Formatter.Format(tree);
        Assert.Equal(comments, Planting.Found(formatted));
        Assert.Equal(formatted, Formatter.Format(Parse(formatted, spelling)));
        if (spelling == Spelling.Dsl)
        {
            Assert.Equal(FormatterTests.Tokens(tree), FormatterTests.Tokens(Parse(formatted, spelling)));
            var yaml = Spellings.ToYaml(formatted);
            Assert.Equal(comments, Planting.Found(yaml));
            Assert.Equal(formatted, Spellings.ToDsl(yaml));
        }
        else
        {
            var dsl = Spellings.ToDsl(formatted);
            Assert.Equal(comments, Planting.Found(dsl));
            Assert.Equal(comments, Planting.Found(Spellings.ToYaml(dsl)));
        }
    }

    private static string Text(string name, Spelling spelling)
    {
        var dsl = Formatter.Format(name == Every ? Parsed.Dsl(EveryConstruct.Text) : SyntaxTree.Parse(Sample.Read(name)));
        return spelling == Spelling.Dsl ? dsl : Spellings.ToYaml(dsl);
    }

    private static SyntaxTree Parse(string text, Spelling spelling) => spelling == Spelling.Dsl ? Parsed.Dsl(text) : Parsed.Yaml(text);
}
