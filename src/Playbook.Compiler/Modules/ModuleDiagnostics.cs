using Playbook.Diagnostics;

namespace Playbook.Compiler.Modules;

/// <summary>What can be wrong with <c>use</c>, <c>let</c>, <c>template</c> and <c>apply</c>.</summary>
public static class ModuleDiagnostics
{
    public static readonly DiagnosticDescriptor NotFound = Error("PB2410");
    public static readonly DiagnosticDescriptor OutsideProject = Error("PB2411");
    public static readonly DiagnosticDescriptor NotReadable = Error("PB2412");
    public static readonly DiagnosticDescriptor Cycle = Error("PB2413");
    public static readonly DiagnosticDescriptor NotALibrary = Error("PB2414");
    public static readonly DiagnosticDescriptor NotInLibrary = Error("PB2415");
    public static readonly DiagnosticDescriptor WordIsTaken = Error("PB2416");
    public static readonly DiagnosticDescriptor LetCycle = Error("PB2417");
    public static readonly DiagnosticDescriptor TooLarge = Error("PB2418");
    public static readonly DiagnosticDescriptor ArgumentMissing = Error("PB2419");
    public static readonly DiagnosticDescriptor ArgumentUnknown = Error("PB2420");
    public static readonly DiagnosticDescriptor ArgumentMismatch = Error("PB2421");

    private static DiagnosticDescriptor Error(string code) => new(code, Severity.Error, typeof(ModuleDiagnostics).Assembly);
}
