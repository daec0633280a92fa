using System.Text;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Formatting;

/// <summary>
/// What is done to a YAML file: white space at the ends of lines goes, and the file ends with one line break. Its layout is
/// its meaning, so nothing else is touched, texts of several lines not at all, and a file with syntax errors neither.
/// </summary>
internal static class YamlTidy
{
    public static string Tidy(SyntaxTree tree)
    {
        if (!tree.Diagnostics.IsEmpty) return tree.Source.Text;
        var tidy = new StringBuilder(tree.Source.Length);
        var last = default(SyntaxToken);
        foreach (var token in tree.Root.DescendantTokens())
        {
            TrimLineEnds(tidy, token.Trivia);
            tidy.Append(token.Text);
            if (token.Text.Length > 0) last = token;
        }

        // The line breaks behind a block scalar can belong to its value.
        if (last.Green is not { Kind: TokenKind.String, Text: ['|' or '>', ..] })
        {
            while (tidy.Length > 0 && char.IsWhiteSpace(tidy[^1])) tidy.Length--;
            tidy.Append(tree.Source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");
        }

        return tidy.ToString();
    }

    private static void TrimLineEnds(StringBuilder tidy, string trivia)
    {
        foreach (var c in trivia)
        {
            if (c is '\n' or '\r')
            {
                while (tidy.Length > 0 && tidy[^1] is ' ' or '\t') tidy.Length--;
            }

            tidy.Append(c);
        }
    }
}
