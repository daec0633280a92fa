namespace Playbook.Syntax.Tokens;

/// <summary>The lexemes of a text in order, and the faults of their characters by the offset where each begins.</summary>
internal sealed class LexedText
{
    public List<Lexeme> Lexemes { get; init; } = [];

    public Dictionary<int, LexicalFault> Faults { get; init; } = [];
}
