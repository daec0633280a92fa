using Playbook.Diagnostics;
using Playbook.Syntax.Tokens;

namespace Playbook.Syntax.Trees;

/// <summary>A token at its place in the file.</summary>
/// <param name="Green">The token without its place.</param>
/// <param name="Position">Offset of its leading trivia.</param>
/// <param name="Anchor">The span that speaks for it where it is the meaning of a word that stands elsewhere.</param>
public readonly record struct SyntaxToken(GreenToken Green, int Position, TextSpan? Anchor = null)
{
    public TokenKind Kind => Green.Kind;

    public string Text => Green.Text;

    public string Value => Green.Value;

    public string Trivia => Green.Trivia;

    public bool IsMissing => Green.Origin == TokenOrigin.Missing;

    /// <summary>The span of the text, without trivia.</summary>
    public TextSpan Span => Anchor ?? new(Position + Green.Trivia.Length, Green.Text.Length);

    public TextSpan FullSpan => new(Position, Green.Width);

    public override string ToString() => Text;
}
