using Playbook.Simulation.Kernels;

namespace Playbook.Simulation.Random;

/// <summary>Gamma deviates of scale 1 and any shape.</summary>
public static class GammaDistribution
{
    /// <summary>Marsaglia and Tsang 2000; a shape below 1 is lifted by one and brought back by a power of a uniform.</summary>
    public static double Sample(double shape, ref RandomStream stream)
    {
        if (shape < 1d)
        {
            var power = DeterministicMath.Pow(stream.Next(), 1d / shape);
            return Sample(shape + 1d, ref stream) * power;
        }

        var d = shape - (1d / 3d);
        var c = 1d / Math.Sqrt(9d * d);
        while (true)
        {
            var x = NormalDistribution.Quantile(stream.Next());
            var v = 1d + (c * x);
            if (v <= 0d)
            {
                continue;
            }

            v = v * v * v;
            var u = stream.Next();
            if (DeterministicMath.Log(u) < (0.5 * x * x) + d - (d * v) + (d * DeterministicMath.Log(v)))
            {
                return d * v;
            }
        }
    }
}
