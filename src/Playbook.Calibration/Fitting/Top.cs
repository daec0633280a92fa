using System.Collections.Immutable;

namespace Playbook.Calibration.Fitting;

/// <summary>Where a climb ended.</summary>
/// <param name="Point">The logarithms of the parameters.</param>
/// <param name="Value">The log-likelihood.</param>
/// <param name="Left">How much more a further step was expected to gain.</param>
internal sealed record Top(ImmutableArray<double> Point, double Value, double Left);
