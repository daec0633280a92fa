using System.Collections.Immutable;

namespace Playbook.Calibration.Fitting;

/// <summary>Where a climb ended.</summary>
/// <param name="Point">The logarithms of the parameters.</param>
/// <param name="Value">The log-likelihood.</param>
internal sealed record Top(ImmutableArray<double> Point, double Value);
