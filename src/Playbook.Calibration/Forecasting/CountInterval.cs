using Playbook.Calibration.Numerics;
using Playbook.Simulation.Random;

namespace Playbook.Calibration.Forecasting;

/// <summary>The middle 80 % of a count whose mean is uncertain.</summary>
/// <param name="Low">Its tenth percentile.</param>
/// <param name="High">Its ninetieth.</param>
public readonly record struct CountInterval(double Low, double High)
{
    public const double Share = 0.8;

    private const double Tail = (1d - Share) / 2d;

    /// <summary>Above this many the normal's quantiles serve as well as the count's own.</summary>
    private const double Many = 2_000d;

    /// <summary>
    /// Of a negative binomial: Poisson with a mean that is Gamma about its expectation, with a variance of its logarithm as stated (for which
    /// e^v − 1 is the squared coefficient of variation).
    /// </summary>
    public static CountInterval Of(double expected, double logVariance)
    {
        if (expected <= 0d) return new(0d, 0d);
        var spread = Math.Max(1e-9, Math.Exp(Math.Min(logVariance, 4d)) - 1d);
        if (expected > Many)
        {
            var deviation = Math.Sqrt(Math.Log(1d + spread + (1d / expected)));
            var z = NormalDistribution.Quantile(1d - Tail);
            return new(expected * Math.Exp(-z * deviation), expected * Math.Exp(z * deviation));
        }

        // P(N ≥ m) falls from 1: the tenth percentile is the last count that nine in ten reach.
        var tail = new CountTail(1d / spread, 1d / (spread * expected), 1d);
        while (tail.Value > 1d - Tail) tail.Advance();
        var low = Math.Max(0, tail.Count - 1);
        while (tail.Value > Tail) tail.Advance();
        return new(low, Math.Max(0, tail.Count - 1));
    }

    public bool Holds(double value) => value >= Low && value <= High;
}
