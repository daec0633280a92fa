using Playbook.Diagnostics;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Tests.Parsing;

/// <summary>Parses a text for a test and says briefly what came of it.</summary>
internal static class Parsed
{
    public static SyntaxTree Dsl(string text) => SyntaxTree.Parse(new SourceText("test.playbook", text));

    public static SyntaxTree Yaml(string text) => SyntaxTree.Parse(new SourceText("test.playbook.yaml", text));

    /// <summary>Each diagnostic as <c>line:column code</c>.</summary>
    public static string Findings(SyntaxTree tree) => string.Join(", ", tree.Diagnostics.Select(d => $"{d.Position} {d.Code}"));

    /// <summary>The whole text is in the tree, and every diagnostic has words.</summary>
    public static SyntaxTree Sound(SyntaxTree tree)
    {
        Assert.Equal(tree.Source.Text, tree.Root.ToFullString());
        foreach (var diagnostic in tree.Diagnostics)
        {
            Assert.NotEmpty(diagnostic.Message);
            Assert.DoesNotContain("{0}", diagnostic.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", diagnostic.Message, StringComparison.Ordinal);
            Assert.NotEmpty(diagnostic.Hint);
            Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, tree.Source.Length);
        }

        return tree;
    }
}
