using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Data.Beside;

/// <summary>A file of covariates as it was read.</summary>
/// <param name="Names">Of the columns beside the member.</param>
/// <param name="Values">Of each member of the log, in its order; empty when the file cannot be used.</param>
/// <param name="Diagnostics">What was found; errors when it cannot.</param>
public sealed record CovariateReading(ImmutableArray<string> Names, ImmutableArray<ImmutableArray<double>> Values, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool Succeeded => Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error);
}
