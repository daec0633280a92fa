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
        if (at + 1 >= lexemes.Count || lexemes[at].Kind != TokenKind.Word || !s_keywords.Contains(WordAt(text, lexemes[at]))) return false;
        return lexemes[at + 1].Kind switch
        {
            TokenKind.Word => !s_between.Contains(WordAt(text, lexemes[at + 1])),
            TokenKind.OpenBrace or TokenKind.Number or TokenKind.Quantity or TokenKind.Date or TokenKind.DateTime or TokenKind.Time or TokenKind.String => true,
            _ => false,
        };
    }

    private static string WordAt(string text, Lexeme word) => text[word.Start..word.End];
}
