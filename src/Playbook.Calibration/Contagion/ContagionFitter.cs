using System.Collections.Immutable;
using Playbook.Data.Acts;

namespace Playbook.Calibration.Contagion;

/// <summary>
/// Fits one Hawkes process to the acts of all groups, with bins of several widths. A baseline that is even over a day takes the rhythm of the day for
/// contagion; one that is free each hour takes much contagion for rhythm. Where between them the truth lies no single width tells.
/// </summary>
public static class ContagionFitter
{
    private const double Hour = 3_600d;

    private const int Least = 200;

    /// <summary>Where fewer acts fall in a bin on average, its own level explains them, whatever brought them (Neyman and Scott 1948).</summary>
    private const double LeastInBin = 10d;

    /// <summary>Half of all that a ratio could be.</summary>
    private const double MostSpan = 0.5;

    private const double MostRatio = 0.95;

    /// <summary>A half-life beyond this share of a bin is told from its baseline no more.</summary>
    private const double MostOfBin = 0.25;

    /// <summary>Hours, the widest first: one that knows of no rhythm, and those that follow it ever more closely.</summary>
    private static readonly ImmutableArray<double> s_widths = [24d, 6d, 3d, 2d, 1d];

    /// <param name="log">What members did.</param>
    /// <param name="progress">Told the share of the work that is done.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static ContagionResult Fit(ActLog log, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var acts = GroupActs.Of(log);
        if (log.Tick is not { } tick || tick >= Hour) return new(ContagionVerdict.NoClock, acts, []);
        if (acts.Acts < Least) return new(ContagionVerdict.TooFew, acts, []);
        ImmutableArray<double> widths = [.. s_widths.Where(hours => acts.Acts / acts.Sequences.Sum(times => Math.Max(1d, (times[^1] - times[0]) / (hours * Hour))) >= LeastInBin)];
        if (widths.Count(hours => hours < s_widths[0]) < 2) return new(ContagionVerdict.TooSparse, acts, []);
        var fits = ImmutableArray.CreateBuilder<ContagionWidth>();
        foreach (var hours in widths)
        {
            fits.Add(new(hours, HawkesFitter.FitTogether(acts.Sequences, hours * Hour, cancellation: cancellation)));
            progress?.Report(fits.Count / (double)widths.Length);
        }

        var result = new ContagionResult(ContagionVerdict.Told, acts, fits.ToImmutable());
        return result with { Verdict = VerdictOf(result, tick) };
    }

    private static ContagionVerdict VerdictOf(ContagionResult result, int tick)
    {
        var (hours, fit) = (result.Believed!.Hours, result.Believed.Fit);
        if (result.Ratio is var (low, high) && high - low > MostSpan) return ContagionVerdict.RangeTooWide;
        if (fit.Ratio <= ContagionResult.Hardly) return ContagionVerdict.Told;
        if (!fit.HasConverged) return ContagionVerdict.Unsettled;
        if (fit.Ratio >= MostRatio) return ContagionVerdict.Unbounded;
        return fit.HalfLife < tick || fit.HalfLife > hours * Hour * MostOfBin || fit.LogHalfLifeError > 1d ? ContagionVerdict.PaceUnclear : ContagionVerdict.Told;
    }
}
