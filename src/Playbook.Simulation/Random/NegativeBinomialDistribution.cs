using Playbook.Simulation.Kernels;

namespace Playbook.Simulation.Random;

/// <summary>Counts with a heavy tail: a Poisson whose mean is itself Gamma with the given shape.</summary>
public static class NegativeBinomialDistribution
{
    /// <summary>No count exceeds this, lest a freak draw run on.</summary>
    public const int Most = 10_000;

    public static int Sample(double mean, double shape, ref RandomStream stream)
    {
        if (mean <= 0d || shape <= 0d)
        {
            return 0;
        }

        var rate = GammaDistribution.Sample(shape, ref stream) * mean / shape;

        // Poisson by counting exponential gaps: exact, and the rates here are small.
        var count = 0;
        for (var time = -DeterministicMath.Log(stream.Next()); time < rate && count < Most; time -= DeterministicMath.Log(stream.Next()))
        {
            count++;
        }

        return count;
    }
}
