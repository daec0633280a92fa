using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Lowering;

/// <summary>The <c>///</c> lines right above a clause, joined; null where there are none.</summary>
internal static class DocComment
{
    public static string? Of(ClauseSyntax clause)
    {
        var lines = clause.Keyword.Trivia.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("///", StringComparison.Ordinal))
            .Select(line => line[3..].Trim());
        var text = string.Join(' ', lines);
        return text.Length == 0 ? null : text;
    }
}
