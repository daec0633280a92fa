namespace Playbook.Simulation.Random;

/// <summary>Beta deviates, as a gamma's share of two. Parameters of zero are points: a = 0 is always 0, b = 0 always 1.</summary>
public static class BetaDistribution
{
    public static double Sample(double a, double b, ref RandomStream stream)
    {
        if (a <= 0d)
        {
            return 0d;
        }

        if (b <= 0d)
        {
            return 1d;
        }

        var x = GammaDistribution.Sample(a, ref stream);
        var y = GammaDistribution.Sample(b, ref stream);
        return x + y > 0d ? x / (x + y) : a / (a + b);
    }

    /// <summary>By mean and precision a + b.</summary>
    public static double SampleByMean(double mean, double precision, ref RandomStream stream) =>
        Sample(mean * precision, (1d - mean) * precision, ref stream);
}
