using Playbook.Syntax.Tokens;

namespace Playbook.Syntax.Trees;

/// <summary>How a token came to be in the tree.</summary>
public enum TokenOrigin
{
    /// <summary>It stands in the source.</summary>
    Source,

    /// <summary>The YAML spelling says it by its layout (a brace, an end of clause): zero width, and no error.</summary>
    Implied,

    /// <summary>Recovery put it where the grammar wanted one: zero width, and a diagnostic says so.</summary>
    Missing,
}

/// <summary>
/// A token with the trivia before it as one string: white space, comments and (in YAML) punctuation between the previous token and
/// this one. <see cref="Text"/> is the text as it stands in the source, empty when implied or missing; <see cref="Value"/> is its
/// meaning where that differs: the unescaped text of a string, the word that YAML implies.
/// </summary>
public sealed class GreenToken(TokenKind kind, string trivia, string text, string? value = null, TokenOrigin origin = TokenOrigin.Source) : GreenElement
{
    public TokenKind Kind { get; } = kind;

    public string Trivia { get; } = trivia;

    public string Text { get; } = text;

    public string Value { get; } = value ?? text;

    public TokenOrigin Origin { get; } = origin;

    public override int Width => Trivia.Length + Text.Length;

    public override int LeadingTriviaWidth => Trivia.Length;

    public override bool ContainsErrors => Origin == TokenOrigin.Missing || Kind == TokenKind.Bad;

    public override void WriteTo(TextWriter writer)
    {
        writer.Write(Trivia);
        writer.Write(Text);
    }
}
