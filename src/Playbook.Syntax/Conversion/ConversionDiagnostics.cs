using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Syntax.Conversion;

/// <summary>What can keep a sound playbook from being written in its other spelling.</summary>
public static class ConversionDiagnostics
{
    public static readonly DiagnosticDescriptor NoPlace = new("PB1050", Severity.Error, typeof(ConversionDiagnostics).Assembly);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [NoPlace];
}
