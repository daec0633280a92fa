using Playbook.Syntax.Trees;
using Superpower.Model;

namespace Playbook.Syntax.Tokens;

/// <summary>
/// The tokens that the grammar reads: for each lexeme a green token, its trivia being the gap before it, and beside it the token of
/// Superpower with the same index. Every character of the text is in exactly one of the green tokens.
/// </summary>
internal sealed class TokenStream
{
    private TokenStream(GreenToken[] tokens, Token<TokenKind>[] placed)
    {
        Tokens = tokens;
        Placed = placed;
    }

    public GreenToken[] Tokens { get; }

    public Token<TokenKind>[] Placed { get; }

    public TokenList<TokenKind> List => new(Placed);

    /// <summary>The offset of a token's text.</summary>
    public int StartOf(int index) => Placed[index].Span.Position.Absolute;

    public int EndOf(int index) => StartOf(index) + Placed[index].Span.Length;

    public static TokenStream From(string text, List<Lexeme> lexemes, GreenCache cache)
    {
        var pool = new TextPool(text);
        var tokens = new GreenToken[lexemes.Count];
        var placed = new Token<TokenKind>[lexemes.Count];
        var end = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var lexeme = lexemes[i];
            // What recovery and layout make up stands directly behind the text before it; the next real token keeps its trivia.
            var start = lexeme.Origin == TokenOrigin.Source ? lexeme.Start : end;
            var stop = lexeme.Origin == TokenOrigin.Source ? lexeme.End : end;
            var value = lexeme.Value ?? (lexeme.Kind == TokenKind.String ? StringValue.Of(text.AsSpan(start, stop - start)) : null);
            tokens[i] = value is null && lexeme.Origin == TokenOrigin.Source
                ? cache.Token(lexeme.Kind, pool.Slice(end, start), pool.Slice(start, stop))
                : new GreenToken(lexeme.Kind, pool.Slice(end, start), pool.Slice(start, stop), value, lexeme.Origin);
            placed[i] = new Token<TokenKind>(lexeme.Kind, new TextSpan(text, new Position(start, 1, start + 1), stop - start));
            end = stop;
        }

        return new TokenStream(tokens, placed);
    }
}
