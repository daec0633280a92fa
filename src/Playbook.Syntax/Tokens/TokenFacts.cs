using System.Globalization;
using System.Text;

namespace Playbook.Syntax.Tokens;

/// <summary>What the lexer, the grammar and the formatter agree on about characters and tokens.</summary>
public static class TokenFacts
{
    /// <summary>The words that are operators, and so name nothing.</summary>
    public static bool IsReserved(string word) => word is "and" or "or" or "not" or "where";

    /// <summary>True for an operator that has something on both sides: a line that ends with one goes on.</summary>
    public static bool IsBinaryOperator(TokenKind kind) => kind is >= TokenKind.EqualsEquals and <= TokenKind.Slash;

    public static bool IsLiteral(TokenKind kind) => kind is >= TokenKind.Number and <= TokenKind.String;

    /// <summary>True for a character that can begin a word: a letter of any script.</summary>
    public static bool IsWordStart(Rune rune) => Rune.IsLetter(rune);

    /// <summary>True for a character that can go on in a word: letters, digits, underscore, and the marks that some scripts write.</summary>
    public static bool IsWordPart(Rune rune) =>
        rune.Value == '_' || Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>The token that a full-width character of a Chinese or Japanese keyboard was meant to be, and its ASCII spelling.</summary>
    public static (TokenKind Kind, string Text)? MeantBy(char fullWidth) => fullWidth switch
    {
        '，' or '、' => (TokenKind.Comma, ","),
        '；' => (TokenKind.EndOfClause, ";"),
        '（' => (TokenKind.OpenParen, "("),
        '）' => (TokenKind.CloseParen, ")"),
        '［' or '【' => (TokenKind.OpenBracket, "["),
        '］' or '】' => (TokenKind.CloseBracket, "]"),
        '｛' => (TokenKind.OpenBrace, "{"),
        '｝' => (TokenKind.CloseBrace, "}"),
        '＝' => (TokenKind.Equals, "="),
        '＜' => (TokenKind.Less, "<"),
        '＞' => (TokenKind.Greater, ">"),
        '≤' => (TokenKind.LessOrEqual, "<="),
        '≥' => (TokenKind.GreaterOrEqual, ">="),
        '≠' => (TokenKind.NotEquals, "!="),
        '＋' => (TokenKind.Plus, "+"),
        '－' => (TokenKind.Minus, "-"),
        '＊' => (TokenKind.Star, "*"),
        '／' => (TokenKind.Slash, "/"),
        '：' => (TokenKind.Bad, ":"),
        '％' => (TokenKind.Bad, "%"),
        '。' => (TokenKind.Bad, "."),
        _ => null,
    };

    /// <summary>How a token is spoken of in a message.</summary>
    internal static string Display(TokenKind kind, string text) => kind switch
    {
        TokenKind.EndOfFile => "the end of the file",
        TokenKind.EndOfClause when text is not (";" or "；") => "the end of the line",
        _ => text.Length > 40 ? string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[38]) ? 38 : 39), "…") : text,
    };
}
