using Playbook.Simulation.Kernels;

namespace Playbook.Simulation.Random;

/// <summary>A lognormal by its mean and coefficient of variation; no variation makes it a fixed value.</summary>
public readonly struct LognormalDistribution
{
    private readonly double _location;
    private readonly double _scale;

    public LognormalDistribution(double mean, double variation)
    {
        Mean = mean;
        var variance = DeterministicMath.Log(1d + (variation * variation));
        _scale = Math.Sqrt(variance);
        _location = DeterministicMath.Log(mean) - (variance / 2d);
    }

    public double Mean { get; }

    public double Quantile(double probability) => _scale > 0d && Mean > 0d
        ? DeterministicMath.Exp(_location + (_scale * NormalDistribution.Quantile(probability)))
        : Mean;
}
