using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Formatting;

/// <summary>Makes the pieces of a line out of its tokens: which have a space before them, and behind which the line may be broken.</summary>
internal struct PieceMaker
{
    private const int RanksPerLevel = 16;

    private TokenKind _previous;
    private NodeKind _previousParent;
    private bool _joinedSlash;
    private int _depth;

    /// <summary>The next piece is the first of its line.</summary>
    public void Restart() => this = default;

    public Piece Make(GreenToken token, string text, NodeKind parent)
    {
        var joined = IsJoined(token);
        var space = !joined && NeedsSpace(token.Kind, parent);
        if (token.Kind is TokenKind.OpenParen or TokenKind.OpenBracket) _depth++;
        if (token.Kind is TokenKind.CloseParen or TokenKind.CloseBracket) _depth--;
        _joinedSlash = joined && token.Kind == TokenKind.Slash;
        _previous = token.Kind;
        _previousParent = parent;
        var rank = _joinedSlash ? Piece.NoBreak : Rank(token, parent);
        return new Piece(PieceKind.Token, text, space, rank == Piece.NoBreak ? rank : (_depth * RanksPerLevel) + rank) { Token = token.Kind };
    }

    /// <summary>A slash written without spaces between two words joins them into a name such as <c>Asia/Shanghai</c>, and stays so.</summary>
    private readonly bool IsJoined(GreenToken token) =>
        token.Trivia.Length == 0 && (token.Kind == TokenKind.Slash ? _previous == TokenKind.Word : _joinedSlash && token.Kind == TokenKind.Word);

    private readonly bool NeedsSpace(TokenKind kind, NodeKind parent) => (_previous, kind) switch
    {
        (TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.Dot, _) => false,
        (_, TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.Comma or TokenKind.Dot) => false,
        (_, TokenKind.OpenParen) when parent == NodeKind.Call => false,
        (TokenKind.Minus, _) when _previousParent == NodeKind.Unary => false,
        _ => true,
    };

    // The looser an operator binds, the better the line is broken behind it.
    private readonly int Rank(GreenToken token, NodeKind parent) => token.Kind switch
    {
        TokenKind.Comma => 0,
        TokenKind.Word when parent == NodeKind.Binary => token.Value switch { "where" => 1, "or" => 2, "and" => 3, _ => Inside(8) },
        >= TokenKind.EqualsEquals and <= TokenKind.Greater => 4,
        TokenKind.Plus or TokenKind.Minus when parent == NodeKind.Binary => 5,
        TokenKind.Star or TokenKind.Slash => 6,
        TokenKind.OpenParen or TokenKind.OpenBracket => 9,
        TokenKind.Dot or TokenKind.Minus or TokenKind.OpenBrace => Piece.NoBreak,
        TokenKind.Word when parent == NodeKind.Unary => Piece.NoBreak,
        _ => Inside(8),
    };

    private readonly int Inside(int rank) => _depth > 0 ? rank : Piece.NoBreak;
}
