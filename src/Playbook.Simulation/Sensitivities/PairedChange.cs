using Playbook.Simulation.Metrics;

namespace Playbook.Simulation.Sensitivities;

/// <summary>How far a figure moves, on common random numbers: the mean of the differences replicate by replicate.</summary>
/// <param name="Difference">In the figure's unit.</param>
/// <param name="StandardError">Monte Carlo error of that; null of a single replicate, which cannot tell.</param>
/// <param name="Base">The mean of the figure where nothing is moved.</param>
public sealed record PairedChange(double Difference, double? StandardError, double Base)
{
    private const double Sure = 2d;

    public double? Relative => Base == 0d ? null : Difference / Math.Abs(Base);

    public double? RelativeError => Base == 0d ? null : StandardError / Math.Abs(Base);

    /// <summary>True where every replicate is as it was.</summary>
    public bool IsNone => Difference == 0d && StandardError is null or 0d;

    /// <summary>True where the replicates are too few to tell it from nothing.</summary>
    public bool IsNoise => StandardError is { } error && Math.Abs(Difference) < Sure * error;

    /// <summary>Null where one of the two was not measured in every replicate of the other.</summary>
    public static PairedChange? Between(Estimate? from, Estimate? to)
    {
        if (from is null || to is null || to.Minus(from) is not { } difference) return null;
        var count = difference.Samples.Length;
        var spread = difference.Samples.Sum(d => (d - difference.Mean) * (d - difference.Mean));
        return new PairedChange(difference.Mean, count > 1 ? Math.Sqrt(spread / (count - 1) / count) : null, from.Mean);
    }
}
