using Playbook.Diagnostics;

namespace Playbook.Syntax.Yaml;

/// <summary>Ends the reading of a YAML file at a place where its structure cannot be known any more. Caught by the transducer, never seen outside.</summary>
internal sealed class UnreadableYamlException(DiagnosticDescriptor descriptor, TextSpan span, params Phrase[] arguments) : Exception(descriptor.Code)
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    public TextSpan Span { get; } = span;

    public Phrase[] Arguments { get; } = arguments;

    /// <summary>The edit that mends it, where one is known.</summary>
    public Fix? Fix { get; init; }
}
