using System.Collections.Immutable;

namespace Playbook.Calibration.Contagion;

/// <summary>
/// Fits a Hawkes process (Hawkes 1971) with an exponential kernel and a baseline that is free in each bin of time, by the EM algorithm over who brought
/// whom (Veen and Schoenberg 2008): event i came from outside with chance μ(tᵢ)/λ(tᵢ), else from an earlier event. Then μ of a bin is the expected
/// number of outsiders in it over its width, n the expected number of offspring over the events (those too near the end counted for what of
/// their offspring could be seen), and β the inverse of the mean expected delay. Sums over earlier events follow Ogata's (1981) recursion, so that a step is linear in events.
/// Of several sequences that do not excite each other the likelihood is the sum: n and β are shared, the baseline is each one's own.
/// The width of the bins decides how much of the daily rhythm is baseline and how much is called contagion: fit several, and give the range.
/// </summary>
public static class HawkesFitter
{
    private const int MostIterations = 2_000;
    private const double Precision = 1e-6;

    /// <summary>Fits the process to one sequence.</summary>
    /// <param name="times">Moments of events in seconds, in any order; at least two that differ.</param>
    /// <param name="binWidth">Width of the bins of the baseline, in seconds; the last of them is longer or shorter by half at the most.</param>
    /// <param name="halfLife">The half-life of the kernel in seconds, or null to estimate it.</param>
    /// <exception cref="ArgumentException">There are not two different moments, or the width is not positive.</exception>
    public static HawkesFit Fit(IEnumerable<double> times, double binWidth, double? halfLife = null) => FitTogether([[.. times]], binWidth, halfLife);

    /// <summary>Fits the process to several sequences with one ratio and one half-life.</summary>
    /// <param name="sequences">Moments of events in seconds, in any order; of each at least two that differ, and at least one sequence.</param>
    /// <param name="binWidth">Width of the bins of the baseline, in seconds.</param>
    /// <param name="halfLife">The half-life of the kernel in seconds, or null to estimate it.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">There is no sequence, one has not two different moments, or the width is not positive.</exception>
    public static HawkesFit FitTogether(ImmutableArray<ImmutableArray<double>> sequences, double binWidth, double? halfLife = null, CancellationToken cancellation = default)
    {
        if (sequences.IsEmpty || sequences.Any(times => times.Length < 2 || times.Min() == times.Max()) || !(binWidth > 0d))
        {
            throw new ArgumentException("A self-exciting process needs two events at different moments and bins of some width.", nameof(sequences));
        }

        var steps = new HawkesSteps(HawkesEvents.Of(sequences, binWidth), halfLife);
        for (var iteration = 1; ; iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (ratio, decay) = (steps.Ratio, steps.Decay);
            steps.Step();
            var hasConverged = Math.Abs(steps.Ratio - ratio) < Precision && Math.Abs(steps.Decay - decay) < Precision * steps.Decay;
            if (hasConverged || iteration == MostIterations) return steps.Result(iteration, hasConverged);
        }
    }
}
