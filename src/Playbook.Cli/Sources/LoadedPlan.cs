using System.Collections.Immutable;
using Playbook.Checks.Disables;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Cli.Sources;

/// <summary>A plan from whatever a path holds, with what was said on the way.</summary>
/// <param name="Document">The plan; null where there are errors, for a library, and where none was asked for.</param>
/// <param name="Diagnostics">What reading and compiling had to say.</param>
/// <param name="Unreadable">True where the input could not be read at all, which is another exit code than an error in a playbook.</param>
internal sealed record LoadedPlan(PlanDocument? Document, ImmutableArray<Diagnostic> Diagnostics, bool Unreadable)
{
    /// <summary>True for a library without errors: it can be checked, but there is nothing to run.</summary>
    public bool IsLibrary { get; init; }

    /// <summary>The files that it depends on, those included that were asked for and are not there.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Findings that comments disable.</summary>
    public ImmutableArray<DisabledFinding> Disabled { get; init; } = [];

    public int ExitCode(bool strict) => this switch
    {
        { Unreadable: true } => Cli.ExitCode.Usage,
        _ when Diagnostics.Any(d => d.Severity == Severity.Error) => Cli.ExitCode.Errors,
        _ => strict && Diagnostics.Any(d => d.Severity >= Severity.Warning) ? Cli.ExitCode.Errors : Cli.ExitCode.Fine,
    };
}
