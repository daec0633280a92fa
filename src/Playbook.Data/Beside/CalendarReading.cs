using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Data.Beside;

/// <summary>A calendar of special days as it was read.</summary>
/// <param name="Name">What is special.</param>
/// <param name="Special">Whether each day is, from the log's first.</param>
/// <param name="Diagnostics">What was found; errors when it cannot be used.</param>
public sealed record CalendarReading(string Name, ImmutableArray<bool> Special, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool Succeeded => Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error);
}
