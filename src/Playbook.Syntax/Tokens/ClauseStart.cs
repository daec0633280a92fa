using System.Collections.Frozen;
using Playbook.Syntax.Catalogue;

namespace Playbook.Syntax.Tokens;

/// <summary>
/// Tells a line that opens a clause from one that goes on with an expression: a keyword of the catalogue, and right behind it on the line what
/// no operand has behind it, such as a name, a quantity or a brace.
/// </summary>
internal static class ClauseStart
{
    private static readonly FrozenSet<string> s_keywords = LanguageCatalogue.Constructs.SelectMany(construct => construct.Clauses).Select(clause => clause.Keyword).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that stand between the parts of an expression.</summary>
    private static readonly FrozenSet<string> s_between = new[] { "and", "or", "not", "where", "in", "is", "of", "with", "per", "at", "to", "before", "after" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsAt(string text, List<Lexeme> lexemes, int at)
    {
        while (at < lexemes.Count && LineBreaks.IsLineBreak(text, lexemes[at])) at++;
        return at + 1 < lexemes.Count && IsOf(lexemes[at].Kind, TextOf(text, lexemes[at]), lexemes[at + 1].Kind, TextOf(text, lexemes[at + 1]));
    }

    /// <summary>True for two tokens that open a clause where they stand at the beginning of a line.</summary>
    public static bool IsOf(TokenKind first, string firstText, TokenKind second, string secondText) => first == TokenKind.Word && s_keywords.Contains(firstText) && second switch
    {
        TokenKind.Word => !s_between.Contains(secondText),
        TokenKind.OpenBrace or TokenKind.Number or TokenKind.Quantity or TokenKind.Date or TokenKind.DateTime or TokenKind.Time or TokenKind.String => true,
        _ => false,
    };

    /// <summary>True where nothing but blanks and comments stands between an offset and the clause that the next line begins with.</summary>
    public static bool IsOnNextLine(string text, int at)
    {
        var rest = text.AsSpan(at);
        for (var isFirst = true; rest.Length > 0; isFirst = false)
        {
            var length = rest.IndexOfAny('\n', '\r');
            var line = (length < 0 ? rest : rest[..length]).Trim();
            if (line.Length > 0 && !line.StartsWith("//"))
            {
                if (isFirst) return false;
                var next = line.ToString();
                var lexed = new LexedText();
                Lexer.LexSlice(next, 0, next.Length, lexed, comments: true);
                return lexed.Lexemes is [{ Kind: TokenKind.CloseBrace }, ..] || IsAt(next, lexed.Lexemes, 0);
            }

            if (length < 0) return false;
            rest = rest[(length + 1)..];
        }

        return false;
    }

    private static string TextOf(string text, Lexeme lexeme) => text[lexeme.Start..lexeme.End];
}
