using System.Collections.Immutable;
using NodaTime;

namespace Playbook.Simulation.Behaviour;

/// <summary>
/// The clock on which gaps between orders, and lifetimes, run: Λ(t) = ∫₀ᵗ m(u) du with the multiplier m of each day, so that a process with a
/// closed form E[X(t)] has E[X(Λ(t))]. Linear within a day, and its inverse exact. Both in days from the start of the period.
/// </summary>
public sealed class BusinessClock
{
    /// <summary>Days that are looked at before and after the period, whole years so that all seasons are in it alike.</summary>
    private const int Margin = 2 * 364;

    private readonly int _first;
    private readonly ImmutableArray<double> _multipliers;
    private readonly double[] _elapsed;
    private readonly double _beyond;

    /// <param name="first">The day of the first multiplier, 0 or before.</param>
    /// <param name="multipliers">One a day, none below 0; before and after them their mean holds.</param>
    public BusinessClock(int first, ImmutableArray<double> multipliers)
    {
        _first = first;
        _multipliers = [.. multipliers.Select(m => m > 0d ? m : 0d)];
        _elapsed = new double[_multipliers.Length + 1];
        for (var day = -first; day < _multipliers.Length; day++)
        {
            _elapsed[day + 1] = _elapsed[day] + _multipliers[day];
        }

        for (var day = -first - 1; day >= 0; day--)
        {
            _elapsed[day] = _elapsed[day + 1] - _multipliers[day];
        }

        var mean = (_elapsed[^1] - _elapsed[0]) / _multipliers.Length;
        _beyond = mean > 0d ? mean : 1d;
    }

    /// <summary>The clock of a season; null where every day is like any other, so that time itself serves.</summary>
    public static BusinessClock? Of(SeasonSettings season, LocalDate firstDay, int days) => season.IsFlat
        ? null
        : new(-Margin, [.. Enumerable.Range(-Margin, days + (2 * Margin)).Select(day => season.On(firstDay.PlusDays(day)))]);

    /// <summary>Λ(t)</summary>
    public double Elapsed(double time)
    {
        var place = time - _first;
        if (place < 0d)
        {
            return _elapsed[0] + (place * _beyond);
        }

        if (place >= _multipliers.Length)
        {
            return _elapsed[^1] + ((place - _multipliers.Length) * _beyond);
        }

        var day = (int)place;
        return _elapsed[day] + ((place - day) * _multipliers[day]);
    }

    /// <summary>The first moment at which so much has elapsed, which never lies within days on which the clock stands still.</summary>
    public double TimeOf(double elapsed)
    {
        if (elapsed <= _elapsed[0])
        {
            return _first + ((elapsed - _elapsed[0]) / _beyond);
        }

        if (elapsed > _elapsed[^1])
        {
            return _first + _multipliers.Length + ((elapsed - _elapsed[^1]) / _beyond);
        }

        // The last day that begins before that much has elapsed.
        int below = 0, above = _multipliers.Length;
        while (above - below > 1)
        {
            var middle = (below + above) >>> 1;
            (below, above) = _elapsed[middle] < elapsed ? (middle, above) : (below, middle);
        }

        return _first + below + Math.Min(1d, (elapsed - _elapsed[below]) / _multipliers[below]);
    }
}
