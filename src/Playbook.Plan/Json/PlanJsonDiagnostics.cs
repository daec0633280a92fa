using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Plan.Json;

/// <summary>What can be wrong with a plan file.</summary>
public static class PlanJsonDiagnostics
{
    public static readonly DiagnosticDescriptor NotJson = Error("PB1121");

    public static readonly DiagnosticDescriptor OtherSchema = Error("PB1122");

    public static readonly DiagnosticDescriptor WrongValue = Error("PB1123");

    public static readonly DiagnosticDescriptor OtherHash = new("PB1124", Severity.Warning, typeof(PlanJsonDiagnostics).Assembly);

    public static readonly DiagnosticDescriptor BrokenReference = Error("PB1125");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [NotJson, OtherSchema, WrongValue, OtherHash, BrokenReference];

    private static DiagnosticDescriptor Error(string code) => new(code, Severity.Error, typeof(PlanJsonDiagnostics).Assembly);
}
