using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Data.Diagnostics;

/// <summary>What can be wrong with the log of an experiment, beyond what can be with any file of data.</summary>
public static class ExperimentDiagnostics
{
    public static readonly DiagnosticDescriptor TreatmentUnsaid = Of("PB9501", Severity.Error);

    public static readonly DiagnosticDescriptor OutcomeUnsaid = Of("PB9502", Severity.Error);

    public static readonly DiagnosticDescriptor ControlUnsaid = Of("PB9503", Severity.Error);

    public static readonly DiagnosticDescriptor OneArm = Of("PB9504", Severity.Error);

    public static readonly DiagnosticDescriptor NoRows = Of("PB9505", Severity.Error);

    public static readonly DiagnosticDescriptor ValueUnreadable = Of("PB9506", Severity.Warning);

    public static readonly DiagnosticDescriptor ColumnUnused = Of("PB9507", Severity.Warning);

    public static readonly DiagnosticDescriptor AttributeUnreadable = Of("PB9508", Severity.Warning);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [TreatmentUnsaid, OutcomeUnsaid, ControlUnsaid, OneArm, NoRows, ValueUnreadable, ColumnUnused, AttributeUnreadable];

    private static DiagnosticDescriptor Of(string code, Severity severity) => new(code, severity, typeof(ExperimentDiagnostics).Assembly);
}
