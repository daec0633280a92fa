using System.Collections.Immutable;

namespace Playbook.Calibration.Forecasting;

/// <summary>How a candidate did from one origin.</summary>
/// <param name="Origin">From when.</param>
/// <param name="Expected">Purchases expected in each whole week.</param>
/// <param name="Actual">Those that came.</param>
/// <param name="MemberError">Sum of the errors of members over all purchases.</param>
/// <param name="TotalError">The error of the total over it, days after the last whole week included.</param>
public sealed record OriginResult(RollingOrigin Origin, ImmutableArray<double> Expected, ImmutableArray<int> Actual, double MemberError, double TotalError)
{
    /// <summary>ln of the actual total over the expected one; half a purchase stands for none.</summary>
    public double LogError => Math.Log((Actual.Sum() + 0.5) / (Expected.Sum() + 0.5));

    /// <summary>What the choice between models goes by: the error in total and the errors of members, both as shares of what was bought.</summary>
    public double Loss => MemberError + TotalError;
}
