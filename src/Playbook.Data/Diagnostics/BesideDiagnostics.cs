using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Data.Diagnostics;

/// <summary>What can be wrong with what is told beside a log of orders: covariates of members, and a calendar of special days.</summary>
public static class BesideDiagnostics
{
    public static readonly DiagnosticDescriptor MemberWithoutCovariates = Of("PB9541", Severity.Error);

    public static readonly DiagnosticDescriptor CovariateNotANumber = Of("PB9542", Severity.Error);

    public static readonly DiagnosticDescriptor CovariateColumns = Of("PB9543", Severity.Error);

    public static readonly DiagnosticDescriptor CalendarUnreadable = Of("PB9544", Severity.Error);

    public static readonly DiagnosticDescriptor CalendarEndsEarly = Of("PB9545", Severity.Warning);

    public static readonly DiagnosticDescriptor CalendarSaysNothing = Of("PB9546", Severity.Warning);

    public static readonly DiagnosticDescriptor CovariateSaysNothing = Of("PB9547", Severity.Error);

    public static readonly DiagnosticDescriptor CalendarMixed = Of("PB9548", Severity.Error);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [MemberWithoutCovariates, CovariateNotANumber, CovariateColumns, CalendarUnreadable, CalendarEndsEarly, CalendarSaysNothing, CovariateSaysNothing, CalendarMixed];

    private static DiagnosticDescriptor Of(string code, Severity severity) => new(code, severity, typeof(BesideDiagnostics).Assembly);
}
