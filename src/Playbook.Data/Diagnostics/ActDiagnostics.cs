using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Data.Diagnostics;

/// <summary>What can be wrong with a log of what members did in groups, beyond what can be with any log.</summary>
public static class ActDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownKind = Of("PB9551", Severity.Error);

    public static readonly DiagnosticDescriptor NoKinds = Of("PB9552", Severity.Error);

    public static readonly DiagnosticDescriptor OneGroupAssumed = Of("PB9553", Severity.Warning);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [UnknownKind, NoKinds, OneGroupAssumed];

    private static DiagnosticDescriptor Of(string code, Severity severity) => new(code, severity, typeof(ActDiagnostics).Assembly);
}
