namespace Playbook.Syntax.Formatting;

/// <summary>How a piece of a line sits beside its neighbours.</summary>
internal enum PieceKind
{
    /// <summary>A token, with or without a space before it.</summary>
    Token,

    /// <summary>A comma: the line may be wrapped after it.</summary>
    Comma,

    /// <summary>A comment behind tokens: the line is broken after it.</summary>
    TrailingComment,

    /// <summary>A comment on a line of its own inside a clause.</summary>
    OwnLineComment,
}

/// <summary>A piece of a line that is being laid out.</summary>
internal readonly record struct Piece(PieceKind Kind, string Text, bool SpaceBefore);
