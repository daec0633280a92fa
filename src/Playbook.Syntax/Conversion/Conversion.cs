using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Syntax.Conversion;

/// <summary>A playbook in its other spelling. Where diagnostics say why there is none, the text is empty.</summary>
public sealed record Conversion(string Text, ImmutableArray<Diagnostic> Diagnostics);
