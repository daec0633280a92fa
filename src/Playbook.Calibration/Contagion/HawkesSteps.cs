namespace Playbook.Calibration.Contagion;

/// <summary>The parameters of a Hawkes process on their way to the most likely ones.</summary>
internal sealed class HawkesSteps
{
    private const double FirstRatio = 0.5;
    private const double FirstHalfLife = 180d;

    /// <summary>e to the minus this is nothing beside 1.</summary>
    private const double Ended = 40d;

    private readonly HawkesEvents _events;
    private readonly double[] _baseline;
    private readonly bool _estimatesDecay;

    public HawkesSteps(HawkesEvents events, double? halfLife)
    {
        (_events, _estimatesDecay) = (events, halfLife is null);
        Decay = Math.Log(2d) / (halfLife ?? FirstHalfLife);
        _baseline = new double[events.Widths.Length];
        foreach (var bin in events.Bins) _baseline[bin] += (1d - FirstRatio) / events.Widths[bin];
    }

    public double Ratio { get; private set; } = FirstRatio;

    /// <summary>β, a second.</summary>
    public double Decay { get; private set; }

    /// <summary>One step of expectation and maximisation. This is a hot loop, written as such.</summary>
    public void Step()
    {
        var outsiders = new double[_baseline.Length];
        var (offspring, delays, seen) = (0d, 0d, 0d);

        // With d = t − tⱼ over earlier events: excited = Σ e^(−βd), delayed = Σ d e^(−βd).
        var (excited, delayed) = (0d, 0d);
        for (var index = 0; index < _events.Gaps.Length; index++)
        {
            (excited, delayed) = After(_events.Gaps[index], excited, delayed);
            var outside = _baseline[_events.Bins[index]];
            var rate = outside + (Ratio * Decay * excited);
            outsiders[_events.Bins[index]] += outside / rate;
            offspring += Ratio * Decay * excited / rate;
            delays += Ratio * Decay * delayed / rate;
            seen += Shown(_events.Left[index]);
        }

        for (var bin = 0; bin < _baseline.Length; bin++) _baseline[bin] = outsiders[bin] / _events.Widths[bin];
        Ratio = offspring / seen;
        if (_estimatesDecay && delays > 0d) Decay = offspring / delays;
    }

    public HawkesFit Result(int iterations, bool hasConverged)
    {
        var (ratioError, decayError) = Errors();
        return new(Ratio, Math.Log(2d) / Decay, [.. _baseline], LogLikelihood(), iterations, hasConverged)
        {
            Bins = _events.AllBins,
            RatioError = ratioError,
            LogHalfLifeError = _estimatesDecay ? decayError : 0d,
        };
    }

    private double LogLikelihood()
    {
        var (likelihood, excited, delayed) = (0d, 0d, 0d);
        for (var index = 0; index < _events.Gaps.Length; index++)
        {
            (excited, delayed) = After(_events.Gaps[index], excited, delayed);
            likelihood += Math.Log(_baseline[_events.Bins[index]] + (Ratio * Decay * excited)) - (Ratio * Shown(_events.Left[index]));
        }

        for (var bin = 0; bin < _baseline.Length; bin++) likelihood -= _baseline[bin] * _events.Widths[bin];
        return likelihood;
    }

    /// <summary>
    /// Standard errors of n and ln β by the information Σ ∂λ ∂λᵀ/λ² over the events (Ogata 1978). A baseline's level has to do with those of no other
    /// bin, so that the baseline is eliminated bin by bin: I = Iθθ − Σ Iθb Ibθ/Ibb.
    /// </summary>
    private (double Ratio, double LogDecay) Errors()
    {
        var (own, withRatio, withDecay) = (new double[_baseline.Length], new double[_baseline.Length], new double[_baseline.Length]);
        var (ratio, both, decay, excited, delayed) = (0d, 0d, 0d, 0d, 0d);
        for (var index = 0; index < _events.Gaps.Length; index++)
        {
            (excited, delayed) = After(_events.Gaps[index], excited, delayed);
            var bin = _events.Bins[index];
            var rate = _baseline[bin] + (Ratio * Decay * excited);
            var byRatio = Decay * excited / rate;
            var byDecay = Ratio * Decay * (excited - (Decay * delayed)) / rate;
            ratio += byRatio * byRatio;
            both += byRatio * byDecay;
            decay += byDecay * byDecay;
            own[bin] += 1d / (rate * rate);
            withRatio[bin] += byRatio / rate;
            withDecay[bin] += byDecay / rate;
        }

        for (var bin = 0; bin < own.Length; bin++)
        {
            ratio -= withRatio[bin] * withRatio[bin] / own[bin];
            both -= withRatio[bin] * withDecay[bin] / own[bin];
            decay -= withDecay[bin] * withDecay[bin] / own[bin];
        }

        if (!_estimatesDecay) return (Error(1d, ratio), 0d);
        var determinant = (ratio * decay) - (both * both);
        return (Error(decay, determinant), Error(ratio, determinant));
    }

    private static double Error(double numerator, double denominator) => denominator > 0d && numerator > 0d ? Math.Sqrt(numerator / denominator) : double.PositiveInfinity;

    /// <summary>The share of an event's offspring that comes before the end of its sequence.</summary>
    private double Shown(double left) => Decay * left > Ended ? 1d : 1d - Math.Exp(-Decay * left);

    /// <summary>The sums after a gap, the event before it being added to them.</summary>
    private (double Excited, double Delayed) After(double gap, double excited, double delayed)
    {
        if (double.IsPositiveInfinity(gap)) return (0d, 0d);
        var left = Math.Exp(-Decay * gap);
        return (left * (excited + 1d), left * (delayed + (gap * (excited + 1d))));
    }
}
