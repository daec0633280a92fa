using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Checks.Disables;

/// <summary>What can be wrong with a comment that disables a finding.</summary>
public static class DisableDiagnostics
{
    public static readonly DiagnosticDescriptor NoReason = Of("PB7610");

    public static readonly DiagnosticDescriptor UnknownCode = Of("PB7611");

    public static readonly DiagnosticDescriptor NotAllowed = Of("PB7612");

    public static readonly DiagnosticDescriptor Nothing = Of("PB7613");

    public static readonly DiagnosticDescriptor NeedsWaiver = Of("PB7614");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [NoReason, UnknownCode, NotAllowed, Nothing, NeedsWaiver];

    private static DiagnosticDescriptor Of(string code) => new(code, Severity.Warning, typeof(DisableDiagnostics).Assembly);
}
