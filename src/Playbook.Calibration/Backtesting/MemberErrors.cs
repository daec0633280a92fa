using System.Collections.Immutable;

namespace Playbook.Calibration.Backtesting;

/// <summary>How far a forecast was off, member by member and in total. All members of the cohort count; expectations are not rounded.</summary>
/// <param name="Expected">Total that was forecast.</param>
/// <param name="Actual">Total that came.</param>
/// <param name="MeanAbsolute">MAE over members.</param>
/// <param name="RootMeanSquare">RMSE over members.</param>
public sealed record MemberErrors(double Expected, double Actual, double MeanAbsolute, double RootMeanSquare)
{
    /// <summary>Total that was forecast against the total that came, less one; infinite when nothing came.</summary>
    public double Bias => (Expected / Actual) - 1d;

    public static MemberErrors Of(ImmutableArray<double> expected, ImmutableArray<int> actual) => new(
        expected.Sum(),
        actual.Sum(),
        expected.Zip(actual, (e, a) => Math.Abs(e - a)).DefaultIfEmpty().Average(),
        Math.Sqrt(expected.Zip(actual, (e, a) => (e - a) * (e - a)).DefaultIfEmpty().Average()));
}
