using Playbook.Syntax.Tokens;

namespace Playbook.Syntax.Formatting;

/// <summary>How a piece of a line sits beside its neighbours.</summary>
internal enum PieceKind
{
    /// <summary>A token, with or without a space before it.</summary>
    Token,

    /// <summary>A comment behind tokens: the line is broken after it.</summary>
    TrailingComment,

    /// <summary>A comment on a line of its own inside a clause.</summary>
    OwnLineComment,
}

/// <summary>A piece of a line that is being laid out.</summary>
/// <param name="BreakAfter">How bad a place to break the line it is behind the piece: the loosest place is best, and outer brackets before inner ones.</param>
internal readonly record struct Piece(PieceKind Kind, string Text, bool SpaceBefore, int BreakAfter = Piece.NoBreak)
{
    public const int NoBreak = int.MaxValue;

    /// <summary>What token it is; none for a comment.</summary>
    public TokenKind Token { get; init; }
}
