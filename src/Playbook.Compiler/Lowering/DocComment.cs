using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Lowering;

/// <summary>The <c>///</c> lines right above a clause, <c>#/</c> in YAML, joined; null where there are none.</summary>
internal static class DocComment
{
    private static readonly string[] Marks = ["///", "#/"];

    public static string? Of(ClauseSyntax clause)
    {
        // In YAML the items of a kind share one keyword, so their comments stand before their names.
        var trivia = clause.Keyword.Trivia + clause.Head?.DescendantTokens().Select(token => token.Trivia).FirstOrDefault();
        var lines = trivia.Split('\n')
            .Select(line => line.Trim())
            .Select(line => Marks.FirstOrDefault(mark => line.StartsWith(mark, StringComparison.Ordinal)) is { } mark ? line[mark.Length..].Trim() : null)
            .OfType<string>();
        var text = string.Join(' ', lines);
        return text.Length == 0 ? null : text;
    }
}
