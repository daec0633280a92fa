using System.Collections;

namespace Playbook.Syntax.Tokens;

/// <summary>
/// Drops the line breaks that do not end a clause: inside matched <c>( )</c> and <c>[ ]</c>, after a comma or a binary operator, after
/// <c>{</c>, and on lines with nothing but white space and comments. An operator before a line
/// that opens a clause was left dangling, and a bracket whose partner is missing was forgotten: neither
/// swallows a line, so that it spoils one clause only.
/// </summary>
internal static class LineBreaks
{
    public static void DropInsignificant(string text, List<Lexeme> lexemes)
    {
        var matched = MatchBrackets(text, lexemes);
        var depth = 0;
        var kept = 0;
        for (var i = 0; i < lexemes.Count; i++)
        {
            var lexeme = lexemes[i];
            switch (lexeme.Kind)
            {
                case TokenKind.OpenParen or TokenKind.OpenBracket when matched[i]: depth++; break;
                case TokenKind.CloseParen or TokenKind.CloseBracket when matched[i]: depth--; break;
                case TokenKind.EndOfClause when IsLineBreak(text, lexeme) && (depth > 0 || kept == 0 || GoesOn(text, lexemes, kept - 1, i + 1)): continue;
            }

            lexemes[kept++] = lexeme;
        }

        lexemes.RemoveRange(kept, lexemes.Count - kept);
    }

    public static bool IsLineBreak(string text, Lexeme lexeme) => lexeme.Kind == TokenKind.EndOfClause && text[lexeme.Start] is '\n' or '\r';

    private static bool GoesOn(string text, List<Lexeme> lexemes, int last, int next) => lexemes[last].Kind switch
    {
        TokenKind.EndOfClause or TokenKind.OpenBrace or TokenKind.Comma => true,
        _ => IsOperator(text, lexemes[last]) && !ClauseStart.IsAt(text, lexemes, next),
    };

    private static bool IsOperator(string text, Lexeme last) => last.Kind switch
    {
        TokenKind.Word => last.End - last.Start is 2 or 3 or 5 && text.AsSpan(last.Start, last.End - last.Start) is "and" or "or" or "not" or "where",
        var kind => TokenFacts.IsBinaryOperator(kind),
    };

    private static BitArray MatchBrackets(string text, List<Lexeme> lexemes)
    {
        var matched = new BitArray(lexemes.Count);
        var open = new Stack<int>();
        var parens = 0;
        var brackets = 0;
        for (var i = 0; i < lexemes.Count; i++)
        {
            switch (lexemes[i].Kind)
            {
                case TokenKind.OpenParen: open.Push(i); parens++; break;
                case TokenKind.OpenBracket: open.Push(i); brackets++; break;
                case TokenKind.CloseParen when parens > 0: Close(TokenKind.OpenParen, i); break;
                case TokenKind.CloseBracket when brackets > 0: Close(TokenKind.OpenBracket, i); break;
                case TokenKind.OpenBrace or TokenKind.CloseBrace:
                case TokenKind.EndOfClause when open.Count > 0 && !IsLineBreak(text, lexemes[i]):
                    open.Clear();
                    parens = brackets = 0;
                    break;
            }
        }

        return matched;

        // Brackets of the other kind that stand open inside were forgotten.
        void Close(TokenKind kind, int at)
        {
            while (true)
            {
                var top = open.Pop();
                if (lexemes[top].Kind == TokenKind.OpenParen) parens--;
                else brackets--;
                if (lexemes[top].Kind != kind) continue;
                matched[top] = matched[at] = true;
                return;
            }
        }
    }
}
