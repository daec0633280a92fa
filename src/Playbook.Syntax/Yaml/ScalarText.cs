using System.Globalization;
using System.Text;
using Playbook.Diagnostics;
using Playbook.Syntax.Diagnostics;
using Playbook.Syntax.Tokens;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Playbook.Syntax.Yaml;

/// <summary>Turns the text of a YAML scalar into lexemes whose places are true in the file.</summary>
internal static class ScalarText
{
    /// <summary>The phrase that a scalar holds, in the tokens of the DSL.</summary>
    public static void LexPhrase(string text, Scalar scalar, int start, int end, LexedText into)
    {
        var first = into.Lexemes.Count;
        (start, end) = Content(text, scalar.Style, start, end);
        var slice = text.AsSpan(start, end - start);
        if (scalar.Style == ScalarStyle.DoubleQuoted && slice.Contains('\\')) LexDecoded(Unescape(text, start, end), into);
        else if (scalar.Style == ScalarStyle.SingleQuoted && slice.Contains('\'')) LexDecoded(Undouble(text, start, end), into);
        else Lexer.LexSlice(text, start, end, into, comments: scalar.Style == ScalarStyle.Literal);
        Tame(text, first, into);
    }

    /// <summary>One text: the value of the scalar, or what stands between the quotes if that value is a text of the DSL.</summary>
    public static Lexeme LexText(string text, Scalar scalar, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new Lexeme(TokenKind.String, start, end, Value: IsLiteral(scalar.Value) ? StringValue.Of(scalar.Value.Trim()) : scalar.Value);
    }

    private static bool IsLiteral(string value)
    {
        var trimmed = value.Trim();
        if (trimmed is not ['"', .., '"']) return false;
        var lexed = new LexedText();
        Lexer.LexSlice(trimmed, 0, trimmed.Length, lexed);
        return lexed.Lexemes is [{ Kind: TokenKind.String }];
    }

    private static (int Start, int End) Content(string text, ScalarStyle style, int start, int end)
    {
        switch (style)
        {
            case ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted: return (Math.Min(start + 1, end), Math.Max(start + 1, end - 1));
            case ScalarStyle.Literal or ScalarStyle.Folded:
                var header = text.AsSpan(start, end - start).IndexOfAny('\n', '\r');
                return (header < 0 ? end : start + header, end);
            default: return (start, end);
        }
    }

    // Line breaks in a scalar are folded away, and blocks have no signs in this spelling.
    private static void Tame(string text, int first, LexedText into)
    {
        var lexemes = into.Lexemes;
        var kept = first;
        for (var i = first; i < lexemes.Count; i++)
        {
            var lexeme = lexemes[i];
            if (lexeme.Kind is TokenKind.EndOfClause or TokenKind.OpenBrace or TokenKind.CloseBrace)
            {
                if (lexeme.Value is "\n" or "\r" or "\r\n" || LineBreaks.IsLineBreak(text, lexeme)) continue;
                var span = TextSpan.FromBounds(lexeme.Start, lexeme.End);
                into.Faults[lexeme.Start] = new LexicalFault(SyntaxDiagnostics.YamlBraceInValue, span, text.Substring(span.Start, span.Length));
                lexeme = lexeme.As(TokenKind.Bad);
            }

            lexemes[kept++] = lexeme;
        }

        lexemes.RemoveRange(kept, lexemes.Count - kept);
    }

    private static void LexDecoded(DecodedText decoded, LexedText into)
    {
        var value = decoded.Value;
        var lexed = new LexedText();
        Lexer.LexSlice(value, 0, value.Length, lexed);
        foreach (var lexeme in lexed.Lexemes)
        {
            var slice = value[lexeme.Start..lexeme.End];
            into.Lexemes.Add(new Lexeme(
                lexeme.Kind, decoded.StartOf(lexeme.Start), decoded.EndOf(lexeme.End), Value: lexeme.Kind == TokenKind.String ? StringValue.Of(slice) : slice));
        }

        foreach (var fault in lexed.Faults.Values)
        {
            var span = TextSpan.FromBounds(decoded.StartOf(fault.Span.Start), decoded.EndOf(fault.Span.End));
            into.Faults[span.Start] = fault with { Span = span, Fix = null };
        }
    }

    private static DecodedText Undouble(string text, int start, int end)
    {
        var decoded = new DecodedText();
        for (var i = start; i < end; i++)
        {
            var length = text[i] == '\'' && i + 1 < end && text[i + 1] == '\'' ? 2 : 1;
            decoded.Add(text[i], i, i + length);
            i += length - 1;
        }

        return decoded;
    }

    private static DecodedText Unescape(string text, int start, int end)
    {
        var decoded = new DecodedText();
        for (var i = start; i < end;)
        {
            if (text[i] != '\\' || i + 1 >= end) { decoded.Add(text[i], i, ++i); continue; }
            var digits = text[i + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            var stop = Math.Min(end, i + 2 + digits);
            if (digits > 0 && int.TryParse(text.AsSpan(i + 2, stop - i - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                foreach (var c in Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD") decoded.Add(c, i, stop);
            }
            else
            {
                var c = text[i + 1] switch { 'n' or 'N' or 'L' or 'P' or 'r' or '\n' or '\r' => '\n', 't' => '\t', '_' => '\u00A0', 'a' or 'b' or 'e' or 'f' or 'v' or '0' => ' ', var same => same };
                decoded.Add(c, i, stop);
            }

            i = stop;
        }

        return decoded;
    }
}
