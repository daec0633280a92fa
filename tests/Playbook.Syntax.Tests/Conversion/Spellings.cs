using Playbook.Syntax.Conversion;
using Playbook.Syntax.Tests.Parsing;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Tests.Conversion;

/// <summary>Converts for a test, where nothing may be in the way.</summary>
internal static class Spellings
{
    public static string ToYaml(string dsl) => Convert(Parsed.Dsl(dsl), Spelling.Yaml);

    public static string ToDsl(string yaml) => Convert(Parsed.Yaml(yaml), Spelling.Dsl);

    private static string Convert(SyntaxTree tree, Spelling to)
    {
        var conversion = Converter.Convert(tree, to);
        Assert.True(conversion.Diagnostics.IsEmpty, string.Join(", ", conversion.Diagnostics.Select(d => $"{d.Position} {d.Code} {d.Message}")) + "\n" + tree.Source.Text);
        return conversion.Text;
    }
}
