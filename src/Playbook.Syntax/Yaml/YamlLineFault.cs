using Playbook.Diagnostics;

namespace Playbook.Syntax.Yaml;

/// <summary>A slip of a line that YAML does not forgive, with the edit that mends it.</summary>
internal sealed record YamlLineFault(DiagnosticDescriptor Descriptor, TextSpan Span, Fix Fix, params Phrase[] Arguments);
