namespace Playbook.Calibration.Numerics;

/// <summary>Counts at a known rate.</summary>
internal static class Poisson
{
    /// <summary>P(N ≥ m).</summary>
    public static double AtLeast(int count, double mean)
    {
        double term = Math.Exp(-mean), below = 0d;
        for (var n = 0; n < count; n++)
        {
            below += term;
            term *= mean / (n + 1);
        }

        return Math.Max(0d, 1d - below);
    }
}
