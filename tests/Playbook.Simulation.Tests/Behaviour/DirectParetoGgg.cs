using Playbook.Testing.Randomness;

namespace Playbook.Simulation.Tests.Behaviour;

/// <summary>
/// The Pareto/GGG word by word (Platzer and Reutterer 2016, section 3), sharing neither samplers nor random numbers with the simulator:
/// a lifetime, a rate and a regularity of each customer, then gap after gap.
/// </summary>
internal static class DirectParetoGgg
{
    /// <summary>Repeats until each time, in ascending order, of each customer.</summary>
    public static int[][] Count(double t, double gamma, double r, double alpha, double s, double beta, double[] weeks, int customers)
    {
        var dice = new Dice(77);
        int[][] counts = [.. weeks.Select(_ => new int[customers])];
        for (var i = 0; i < customers; i++)
        {
            var k = Gamma(t, dice) / gamma;
            var lambda = Gamma(r, dice) / alpha;
            var lifetime = -Math.Log(Uniform(dice)) / (Gamma(s, dice) / beta);
            var end = Math.Min(lifetime, weeks[^1]);
            for (var time = Gamma(k, dice) / (k * lambda); time < end; time += Gamma(k, dice) / (k * lambda))
            {
                for (var week = 0; week < weeks.Length; week++)
                {
                    counts[week][i] += time < weeks[week] ? 1 : 0;
                }
            }
        }

        return counts;
    }

    private static double Uniform(Dice dice) => ((dice.Next() >> 11) + 0.5) / (1UL << 53);

    /// <summary>Exponentials for the whole part of the shape, and for what is left the rejection of Ahrens and Dieter (1974).</summary>
    private static double Gamma(double shape, Dice dice)
    {
        var sum = 0d;
        for (; shape >= 1; shape--)
        {
            sum -= Math.Log(Uniform(dice));
        }

        return shape > 0 ? sum + Rest(shape, dice) : sum;
    }

    private static double Rest(double shape, Dice dice)
    {
        while (true)
        {
            var p = Uniform(dice) * (1 + (shape / Math.E));
            var x = p <= 1 ? Math.Pow(p, 1 / shape) : -Math.Log(((1 + (shape / Math.E)) - p) / shape);
            if (Uniform(dice) < (p <= 1 ? Math.Exp(-x) : Math.Pow(x, shape - 1)))
            {
                return x;
            }
        }
    }
}
