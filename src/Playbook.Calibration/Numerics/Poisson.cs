using MathNet.Numerics;

namespace Playbook.Calibration.Numerics;

/// <summary>Counts at a known rate.</summary>
internal static class Poisson
{
    /// <summary>P(N ≥ m), the regularised incomplete gamma function P(m, mean).</summary>
    public static double AtLeast(int count, double mean) => count == 0 ? 1d : mean > 0d ? SpecialFunctions.GammaLowerRegularized(count, mean) : 0d;
}
