namespace Playbook.Calibration.Numerics;

/// <summary>A lifetime that is exponential with a rate which is Gamma(s, rate) over members: survival (rate/(rate + v))^s, a Pareto.</summary>
internal static class Lifetime
{
    private const int Parts = 8;

    /// <summary>The mean, over when a member dies, of a function of the part of a time that it lives to see.</summary>
    public static double Mean(double s, double rate, double time, Func<double, double> ofLived)
    {
        var survival = Math.Exp(-s * Math.Log(1d + (time / rate)));
        var sum = survival * ofLived(time);
        for (var i = 0; i < GaussLegendre.Order; i++)
        {
            // Even steps in survival itself, which make the density of death a constant.
            var q = survival + ((1d - survival) * GaussLegendre.Node(i));
            sum += (1d - survival) * GaussLegendre.Weight(i) * ofLived(Math.Min(time, rate * (Math.Exp(-Math.Log(q) / s) - 1d)));
        }

        return sum;
    }

    /// <summary>
    /// What a count that grows with time is expected to have grown by at some times, by members who live: each part of the growth weighed by
    /// survival in its midst. Parts are even in the logarithm of rate + v, where survival is a straight line.
    /// </summary>
    public static void Growth(double s, double rate, ReadOnlySpan<double> times, double weight, Func<double, double> count, Span<double> grown)
    {
        double sum = 0d, before = 0d, start = 0d;
        var parts = times.Length == 1 ? Parts : 1;
        for (var i = 0; i < times.Length; i++)
        {
            var from = start;
            for (var part = 1; part <= parts; part++)
            {
                var end = part == parts ? times[i] : ((rate + from) * Math.Exp(part * Math.Log((rate + times[i]) / (rate + from)) / parts)) - rate;
                var now = count(end);
                sum += (now - before) * Math.Exp(-s * Math.Log(Math.Sqrt((rate + start) * (rate + end)) / rate));
                (before, start) = (now, end);
            }

            grown[i] += weight * sum;
        }
    }
}
