using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Scripts.Diagnostics;

/// <summary>What scripts find, and what can be wrong with them.</summary>
public static class ScriptDiagnostics
{
    /// <summary>Its second argument is the path of the script.</summary>
    public static readonly DiagnosticDescriptor Found = new("PB7651", Severity.Warning, typeof(ScriptDiagnostics).Assembly) { FinderArgument = 1 };

    public static readonly DiagnosticDescriptor NotAllowed = Of("PB7652", Severity.Info);

    public static readonly DiagnosticDescriptor OtherHash = Of("PB7653", Severity.Error);

    public static readonly DiagnosticDescriptor NotReadable = Of("PB7654", Severity.Error);

    public static readonly DiagnosticDescriptor DoesNotCompile = Of("PB7655", Severity.Error);

    public static readonly DiagnosticDescriptor ConstructRefused = Of("PB7656", Severity.Error);

    public static readonly DiagnosticDescriptor MemberRefused = Of("PB7657", Severity.Error);

    public static readonly DiagnosticDescriptor CompiledFormRefused = Of("PB7658", Severity.Error);

    public static readonly DiagnosticDescriptor OverLimit = Of("PB7659", Severity.Error);

    public static readonly DiagnosticDescriptor Failed = Of("PB7660", Severity.Error);

    public static readonly DiagnosticDescriptor NotRunnable = Of("PB7661", Severity.Error);

    public static readonly DiagnosticDescriptor WouldNotRun = Of("PB7662", Severity.Warning);

    public static readonly DiagnosticDescriptor HeldBack = Of("PB7663", Severity.Warning);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [Found, NotAllowed, OtherHash, NotReadable, DoesNotCompile, ConstructRefused, MemberRefused, CompiledFormRefused, OverLimit, Failed, NotRunnable, WouldNotRun, HeldBack];

    private static DiagnosticDescriptor Of(string code, Severity severity) => new(code, severity, typeof(ScriptDiagnostics).Assembly);
}
