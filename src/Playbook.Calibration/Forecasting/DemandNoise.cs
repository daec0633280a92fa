using System.Collections.Immutable;

namespace Playbook.Calibration.Forecasting;

/// <summary>
/// What no model of members knows: the weather of weeks and the drift of demand, as variances of the logarithm of purchases. Learned from what
/// forecasts of the same log missed inside of calibration.
/// </summary>
/// <param name="OfWeek">Of one week, whatever the horizon.</param>
/// <param name="OfDrift">Added by each week further ahead: demand wanders.</param>
/// <param name="Longest">Weeks after which it wanders no further from where it was.</param>
public sealed record DemandNoise(double OfWeek, double OfDrift, double Longest)
{
    /// <summary>
    /// Over a horizon as long as calibration, models of members left alone miss the total of most logs by 11 to 17 % (the published tools on
    /// CDNOW, online retail, apparel): what is held of a log before its own misses are seen.
    /// </summary>
    private const double UsualMiss = 0.13;

    /// <summary>A log is not held to miss by more than this many times the usual: short horizons would be drawn out beyond all sense.</summary>
    private const double MostMisses = 5d;

    /// <summary>Of a standard normal squared, the median.</summary>
    private const double MedianOfSquare = 0.4549;

    /// <param name="origins">What one candidate missed.</param>
    /// <param name="weeks">Weeks of calibration.</param>
    public static DemandNoise Of(ImmutableArray<OriginResult> origins, double weeks)
    {
        var usual = 3d * UsualMiss * UsualMiss / Math.Max(1d, weeks);
        var drifts = origins.Select(origin => Math.Max(0d, Square(origin.LogError) - (1d / Math.Max(1d, origin.Expected.Sum()))) * 3d / origin.Expected.Length).ToArray();
        var seen = drifts.Length == 0 ? usual : Math.Min(Median(drifts) / MedianOfSquare, usual * MostMisses * MostMisses);
        var steps = origins.SelectMany(Steps).ToArray();
        return new(steps.Length == 0 ? 0d : Math.Max(0d, Median(steps) / MedianOfSquare), (usual + seen) / 2d, weeks);
    }

    /// <summary>Variance of the logarithm of purchases in a week so far ahead, the first being 1.</summary>
    public double VarianceOf(int week) => OfWeek + (OfDrift * Math.Min(week, Longest));

    /// <summary>
    /// Variance of the logarithm of the total of so many weeks T: of the mean of a walk that stops after L, ∫ (1 − s/T)² ds over its steps, which is T/3 while it walks
    /// and L − L²/T + L³/(3T²) after that.
    /// </summary>
    public double VarianceOfTotal(double weeks) =>
        weeks <= 0d ? 0d : (OfWeek / weeks) + (OfDrift * (weeks <= Longest ? weeks / 3d : Longest * (1d - (Longest / weeks) + (Longest * Longest / (3d * weeks * weeks)))));

    /// <summary>Half the squared step of the misses from week to week, without what counting alone makes.</summary>
    private static IEnumerable<double> Steps(OriginResult origin)
    {
        for (var week = 1; week < origin.Expected.Length; week++)
        {
            var step = Miss(origin, week) - Miss(origin, week - 1);
            var counting = (1d / Math.Max(1d, origin.Expected[week])) + (1d / Math.Max(1d, origin.Expected[week - 1]));
            yield return (Square(step) - (counting * MedianOfSquare)) / 2d;
        }
    }

    private static double Miss(OriginResult origin, int week) => Math.Log((origin.Actual[week] + 0.5) / (origin.Expected[week] + 0.5));

    private static double Square(double x) => x * x;

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2d;
    }
}
