namespace Playbook.Calibration.Contagion;

/// <summary>
/// Fits a Hawkes process (Hawkes 1971) with an exponential kernel and a baseline that is free in each bin of time, by the EM algorithm over who brought
/// whom (Veen and Schoenberg 2008): event i came from outside with chance μ(tᵢ)/λ(tᵢ), else from an earlier event. Then μ of a bin is the expected
/// number of outsiders in it over its width, n the expected number of offspring over the events (those too near the end counted for what of
/// their offspring could be seen), and β the inverse of the mean expected delay. Sums over earlier events follow Ogata's (1981) recursion, so that a step is linear in events.
/// The width of the bins decides how much of the daily rhythm is baseline and how much is called contagion: fit several, and give the range.
/// </summary>
public static class HawkesFitter
{
    private const int MostIterations = 2_000;
    private const double Precision = 1e-6;
    private const double FirstRatio = 0.5;
    private const double FirstHalfLife = 180d;

    /// <summary>Fits the process.</summary>
    /// <param name="times">Moments of events in seconds, in any order; at least two that differ.</param>
    /// <param name="binWidth">Width of the bins of the baseline, in seconds.</param>
    /// <param name="halfLife">The half-life of the kernel in seconds, or null to estimate it.</param>
    /// <exception cref="ArgumentException">There are not two different moments, or the width is not positive.</exception>
    public static HawkesFit Fit(IEnumerable<double> times, double binWidth, double? halfLife = null)
    {
        double[] sorted = [.. times.Order()];
        if (sorted.Length < 2 || sorted[0] == sorted[^1] || !(binWidth > 0d))
        {
            throw new ArgumentException("A self-exciting process needs two events at different moments and bins of some width.", nameof(times));
        }

        return new Em(sorted, binWidth, halfLife).Run();
    }

    private sealed class Em
    {
        private readonly double[] _times;
        private readonly int[] _bins;
        private readonly double[] _widths;
        private readonly double[] _baseline;
        private readonly double _end;
        private readonly bool _estimatesDecay;
        private double _ratio = FirstRatio;
        private double _decay;

        public Em(double[] times, double binWidth, double? halfLife)
        {
            _times = times;
            _end = times[^1];
            _estimatesDecay = halfLife is null;
            _decay = Math.Log(2d) / (halfLife ?? FirstHalfLife);
            var span = _end - times[0];
            var bins = Math.Max(1, (int)Math.Ceiling(span / binWidth));
            _widths = [.. Enumerable.Range(0, bins).Select(bin => Math.Min(binWidth, span - (bin * binWidth)))];
            _bins = [.. times.Select(time => Math.Min(bins - 1, (int)((time - times[0]) / binWidth)))];
            _baseline = new double[bins];
            foreach (var bin in _bins)
            {
                _baseline[bin] += (1d - FirstRatio) / _widths[bin];
            }
        }

        public HawkesFit Run()
        {
            var likelihood = double.NegativeInfinity;
            for (var iteration = 1; iteration <= MostIterations; iteration++)
            {
                var before = (_ratio, _decay);
                likelihood = Step();
                if (Math.Abs(_ratio - before._ratio) < Precision && Math.Abs(_decay - before._decay) < Precision * _decay)
                {
                    return Result(likelihood, iteration, hasConverged: true);
                }
            }

            return Result(likelihood, MostIterations, hasConverged: false);
        }

        private HawkesFit Result(double likelihood, int iterations, bool hasConverged) =>
            new(_ratio, Math.Log(2d) / _decay, [.. _baseline], likelihood, iterations, hasConverged);

        /// <summary>One step of expectation and maximisation; returns the log-likelihood of the parameters before it.</summary>
        private double Step()
        {
            var outsiders = new double[_baseline.Length];
            var (offspring, delays, seen, likelihood) = (0d, 0d, 0d, 0d);

            // With d = t − tⱼ over earlier events: excited = Σ e^(−βd), delayed = Σ d e^(−βd).
            var (excited, delayed) = (0d, 0d);
            for (var index = 0; index < _times.Length; index++)
            {
                if (index > 0)
                {
                    var gap = _times[index] - _times[index - 1];
                    var left = Math.Exp(-_decay * gap);
                    delayed = left * (delayed + (gap * (excited + 1d)));
                    excited = left * (excited + 1d);
                }

                var outside = _baseline[_bins[index]];
                var rate = outside + (_ratio * _decay * excited);
                outsiders[_bins[index]] += outside / rate;
                offspring += _ratio * _decay * excited / rate;
                delays += _ratio * _decay * delayed / rate;
                seen += 1d - Math.Exp(-_decay * (_end - _times[index]));
                likelihood += Math.Log(rate) - (_ratio * (1d - Math.Exp(-_decay * (_end - _times[index]))));
            }

            for (var bin = 0; bin < _baseline.Length; bin++)
            {
                likelihood -= _baseline[bin] * _widths[bin];
                _baseline[bin] = outsiders[bin] / _widths[bin];
            }

            _ratio = offspring / seen;
            if (_estimatesDecay && delays > 0d)
            {
                _decay = offspring / delays;
            }

            return likelihood;
        }
    }
}
