using System.Collections.Immutable;
using Playbook.Calibration.Diagnostics;
using Playbook.Checks;
using Playbook.Data.Diagnostics;
using Playbook.Data.Members;
using Playbook.Diagnostics;
using Playbook.Plan.Json;
using Playbook.Scripts.Diagnostics;

namespace Playbook.Cli;

/// <summary>What can be wrong with files and names given on the command line.</summary>
internal static class CliDiagnostics
{
    public static readonly DiagnosticDescriptor FileNotFound = Error("PB1101");

    public static readonly DiagnosticDescriptor FolderInsteadOfFile = Error("PB1102");

    public static readonly DiagnosticDescriptor FileNotReadable = Error("PB1103");

    public static readonly DiagnosticDescriptor FileTooLarge = Error("PB1104");

    public static readonly DiagnosticDescriptor NotUtf8 = Error("PB1105");

    public static readonly DiagnosticDescriptor NotAnOrdinaryFile = Error("PB1106");

    public static readonly DiagnosticDescriptor NoMainPlaybook = Error("PB1107");

    public static readonly DiagnosticDescriptor TwoMainPlaybooks = Error("PB1108");

    public static readonly DiagnosticDescriptor FileNotWritten = Error("PB1109");

    public static readonly DiagnosticDescriptor FileExists = Error("PB1110");

    public static readonly DiagnosticDescriptor UnknownScenario = Error("PB1111");

    public static readonly DiagnosticDescriptor UnknownParameter = Error("PB1112");

    public static readonly DiagnosticDescriptor WrongParameterValue = Error("PB1113");

    public static readonly DiagnosticDescriptor UnknownCode = Error("PB1114");

    public static readonly DiagnosticDescriptor NotAName = Error("PB1115");

    public static readonly DiagnosticDescriptor LibraryHasNoPlan = Error("PB1119");

    public static readonly DiagnosticDescriptor UnknownLanguage = Error("PB1117");

    public static readonly DiagnosticDescriptor UnknownCadence = Error("PB1118");

    public static readonly DiagnosticDescriptor UnknownMetric = Error("PB1139");

    public static readonly DiagnosticDescriptor NoTestMatches = Error("PB1130");

    public static readonly DiagnosticDescriptor SolverMissing = Error("PB7430");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        FileNotFound, FolderInsteadOfFile, FileNotReadable, FileTooLarge, NotUtf8, NotAnOrdinaryFile, NoMainPlaybook, TwoMainPlaybooks, FileNotWritten,
        FileExists, UnknownScenario, UnknownParameter, WrongParameterValue, UnknownCode, NotAName, UnknownLanguage, LibraryHasNoPlan,
        UnknownCadence, UnknownMetric, NoTestMatches, SolverMissing,
    ];

    /// <summary>What the compiler does not know of: campaigns as a whole, plan files, files of data, and the command line.</summary>
    public static ImmutableArray<DiagnosticDescriptor> BesideTheCompiler { get; } = PlanJsonDiagnostics.All.AddRange(DataDiagnostics.All).AddRange(MemberDiagnostics.All).AddRange(ExperimentDiagnostics.All).AddRange(BesideDiagnostics.All).AddRange(ActDiagnostics.All).AddRange(CalibrationDiagnostics.All).AddRange(PlaybookChecks.Descriptors).AddRange(ScriptDiagnostics.All).AddRange(All);

    /// <summary>A diagnostic about a file as a whole, or about a word of the command line, which stands in the place of the path.</summary>
    public static Diagnostic About(string path, DiagnosticDescriptor descriptor, params ReadOnlySpan<Phrase> arguments) =>
        Diagnostic.Create(descriptor, new SourceText(path, string.Empty), new TextSpan(0, 0), arguments);

    private static DiagnosticDescriptor Error(string code) => new(code, Severity.Error, typeof(CliDiagnostics).Assembly);
}
