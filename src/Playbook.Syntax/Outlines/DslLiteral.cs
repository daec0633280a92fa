using System.Globalization;
using System.Text;
using Playbook.Syntax.Formatting;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Outlines;

/// <summary>A text as the DSL writes it, between double quotes.</summary>
internal static class DslLiteral
{
    /// <summary>The author's own spelling where the file holds one, else the plainest one.</summary>
    public static string Of(GreenToken text)
    {
        if (YamlScalar.IsPrintable(text.Text) && IsLiteral(text.Text) && StringValue.Of(text.Text) == text.Value) return text.Text;
        if (text.Text is ['\'', '"', .., '"', '\''] && text.Text[1..^1].Replace("''", "'", StringComparison.Ordinal) is var inner
            && IsLiteral(inner) && StringValue.Of(inner) == text.Value) return inner;
        return Quote(text.Value);
    }

    /// <summary>True for a text with its quotes and nothing beside.</summary>
    public static bool IsLiteral(string text)
    {
        if (text is not ['"', .., '"'] || text.Length < 2) return false;
        var lexed = new LexedText();
        Lexer.LexSlice(text, 0, text.Length, lexed);
        return lexed.Faults.Count == 0 && lexed.Lexemes is [{ Kind: TokenKind.String }];
    }

    public static string Quote(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (c == '\n') quoted.Append("\\n");
            else if (c == '\t') quoted.Append("\\t");
            else if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1])) quoted.Append(c).Append(value[++i]);
            else if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF') quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
