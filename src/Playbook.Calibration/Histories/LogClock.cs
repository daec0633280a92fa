using System.Collections.Immutable;

namespace Playbook.Calibration.Histories;

/// <summary>
/// Time between the days of a log as its season has it, Λ(t) = ∫ season(u) du in weeks: a day in December may count for two, so that a model of
/// steady members meets a year that is not. Day d stands for the time from d − 1 to d, so that what counts after the end of observation are the days
/// that a forecast is of. Simulation has a clock of moments instead, which must run backwards too.
/// </summary>
public sealed class LogClock
{
    private const double Week = 7d;

    private readonly ImmutableArray<double> _ends;

    /// <param name="weights">Of each day from the log's first, how many ordinary days it counts for.</param>
    public LogClock(params ReadOnlySpan<double> weights)
    {
        var ends = ImmutableArray.CreateBuilder<double>(weights.Length);
        var sum = 0d;
        for (var day = 0; day < weights.Length; day++)
        {
            if (day > 0) sum += weights[day] / Week;
            ends.Add(sum);
        }

        _ends = ends.ToImmutable();
        IsFlat = !weights.ContainsAnyExcept(1d);
    }

    /// <summary>Whether every day counts for one.</summary>
    public bool IsFlat { get; }

    public static LogClock Flat(int days)
    {
        var weights = new double[days];
        Array.Fill(weights, 1d);
        return new(weights);
    }

    /// <summary>Weeks on this clock between two days. On a flat clock it is their difference divided by seven.</summary>
    public double Weeks(int from, int to) => IsFlat ? (to - from) / Week : _ends[to] - _ends[from];
}
