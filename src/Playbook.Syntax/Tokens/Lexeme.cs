using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Tokens;

/// <summary>
/// What the lexer (or the YAML reader) hands on: a kind and a place, before trivia is cut out between neighbours.
/// <paramref name="Value"/> is set only where the meaning differs from the text.
/// </summary>
internal readonly record struct Lexeme(TokenKind Kind, int Start, int End, TokenOrigin Origin = TokenOrigin.Source, string? Value = null)
{
    /// <summary>A lexeme of no width, made up by recovery or said by the layout of YAML.</summary>
    public static Lexeme ZeroWidth(TokenKind kind, int at, TokenOrigin origin, string? value = null) => new(kind, at, at, origin, value);

    public Lexeme As(TokenKind kind) => this with { Kind = kind };
}
