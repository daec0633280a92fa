using System.Collections.Immutable;
using Playbook.Calibration.Diagnostics;
using Playbook.Data.Diagnostics;
using Playbook.Diagnostics;

namespace Playbook.Cli.Calibrations;

/// <summary>A log of members who never return is said to be one once: what its reader warns of is then the error.</summary>
internal static class NobodyCameBack
{
    /// <param name="reading">What was said of the log as it was read.</param>
    /// <param name="fault">Why it cannot be learned from.</param>
    public static ImmutableArray<Diagnostic> Told(ImmutableArray<Diagnostic> reading, Diagnostic fault) =>
    [
        .. fault.Code != CalibrationDiagnostics.NobodyCameBack.Code ? reading
            : reading.Where(diagnostic => diagnostic.Code != DataDiagnostics.OneDay.Code && diagnostic.Code != DataDiagnostics.NobodyCameBack.Code),
        fault,
    ];
}
