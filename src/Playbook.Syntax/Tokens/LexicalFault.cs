using Playbook.Diagnostics;

namespace Playbook.Syntax.Tokens;

/// <summary>
/// What is wrong with the characters of one lexeme. Where the lexeme is <see cref="TokenKind.Bad"/> the grammar reports it when it
/// meets it, so that one mistake gives one diagnostic; any other lexeme keeps its meaning, and the fault is reported at once.
/// </summary>
internal readonly record struct LexicalFault(DiagnosticDescriptor Descriptor, TextSpan Span, string? Argument = null, Fix? Fix = null)
{
    /// <summary>What is most likely meant, for a message that says it.</summary>
    public string? Meant { get; init; }

    public Diagnostic In(SourceText source)
    {
        var diagnostic = (Argument, Meant) switch
        {
            (null, _) => Diagnostic.Create(Descriptor, source, Span),
            (_, null) => Diagnostic.Create(Descriptor, source, Span, Argument),
            _ => Diagnostic.Create(Descriptor, source, Span, Argument, Meant),
        };
        return Fix is null ? diagnostic : diagnostic.With(Fix);
    }
}
