using System.Collections.Immutable;

namespace Playbook.Simulation.Metrics;

/// <summary>The unit in which a figure is read.</summary>
public enum MetricUnit
{
    Count,

    /// <summary>A fraction of 1; written in percent.</summary>
    Share,

    /// <summary>In the plan's currency.</summary>
    Money,

    Days,

    Weeks,

    /// <summary>A pure number, such as orders a buyer.</summary>
    Ratio,
}

/// <summary>A figure over the replicates: its quantiles, and how far the median may be off because there are only so many.</summary>
public sealed record Estimate
{
    private Estimate(MetricUnit unit, ImmutableArray<double> samples)
    {
        Unit = unit;
        Samples = samples;
        var sorted = samples.Sort();
        P10 = Quantile(sorted, 0.1);
        P50 = Quantile(sorted, 0.5);
        P90 = Quantile(sorted, 0.9);
        Mean = samples.Sum() / samples.Length;
        StandardError = MedianStandardError(sorted);
    }

    public MetricUnit Unit { get; }

    public double P10 { get; }

    public double P50 { get; }

    public double P90 { get; }

    public double Mean { get; }

    /// <summary>Monte Carlo standard error of <see cref="P50"/>; 0 where there is a single replicate, which cannot tell.</summary>
    public double StandardError { get; }

    /// <summary>The values in the order of the replicates.</summary>
    public ImmutableArray<double> Samples { get; }

    /// <summary>Null where no replicate has a value, as for a holdout without members.</summary>
    public static Estimate? Of(MetricUnit unit, IEnumerable<double?> values)
    {
        ImmutableArray<double> samples = [.. values.Where(v => v is { } value && double.IsFinite(value)).Select(v => v!.Value)];
        return samples.IsEmpty ? null : new Estimate(unit, samples);
    }

    public static Estimate Of(MetricUnit unit, IEnumerable<double> values) => Of(unit, values.Select(v => (double?)v))
        ?? new Estimate(unit, [0d]);

    /// <summary>
    /// Difference replicate by replicate. Under one seed that is a comparison on common random numbers, much sharper than one of the
    /// quantiles; null where the two were not run alike.
    /// </summary>
    public Estimate? Minus(Estimate other) => Samples.Length == other.Samples.Length
        ? new Estimate(Unit, [.. Samples.Zip(other.Samples, (x, y) => x - y)])
        : null;

    public bool Equals(Estimate? other) => other is not null && Unit == other.Unit && Samples.SequenceEqual(other.Samples);

    public override int GetHashCode() => Samples.Aggregate((int)Unit, HashCode.Combine);

    /// <summary>Linear between order statistics (Hyndman and Fan 1996, type 7).</summary>
    private static double Quantile(ImmutableArray<double> sorted, double probability)
    {
        var place = (sorted.Length - 1) * probability;
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>From the width of the order-statistic interval about the median (McKean and Schrader 1984).</summary>
    private static double MedianStandardError(ImmutableArray<double> sorted)
    {
        const double z = 2.5758293035489004;
        var n = sorted.Length;
        if (n == 1)
        {
            return 0;
        }

        var rank = (int)Math.Floor(((n + 1) / 2d) - (z * Math.Sqrt(n / 4d)) + 0.5);
        rank = Math.Clamp(rank, 1, n / 2);
        return (sorted[n - rank] - sorted[rank - 1]) / (2 * z);
    }
}
