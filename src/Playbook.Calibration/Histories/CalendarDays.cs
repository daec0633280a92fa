using System.Collections.Immutable;

namespace Playbook.Calibration.Histories;

/// <summary>
/// Days known beforehand to be special for all members: a season, a feast. Day d stands for the time from d − 1 to d, so that the days after
/// the end of observation are those that a forecast is of. Days beyond the calendar are ordinary.
/// </summary>
public sealed class CalendarDays
{
    private readonly ImmutableArray<bool> _special;
    private readonly ImmutableArray<int> _counts;
    private readonly ImmutableArray<int> _runEnds;

    /// <param name="name">What is special.</param>
    /// <param name="special">Whether each day is, from the log's first.</param>
    public CalendarDays(string name, ImmutableArray<bool> special)
    {
        (Name, _special) = (name, special);
        int[] counts = new int[special.Length], ends = new int[special.Length];
        for (var day = 0; day < special.Length; day++) counts[day] = (day == 0 ? 0 : counts[day - 1]) + (special[day] ? 1 : 0);
        for (var day = special.Length - 1; day >= 0; day--)
        {
            ends[day] = day + 1 < special.Length ? (special[day + 1] == special[day] ? ends[day + 1] : day)
                : special[day] ? day : int.MaxValue;
        }

        (_counts, _runEnds) = ([.. counts], [.. ends]);
    }

    public string Name { get; }

    public bool IsSpecial(int day) => day < _special.Length && _special[day];

    /// <summary>Special days after one and until another, which is included.</summary>
    public int Count(int from, int to) => Until(to) - Until(from);

    /// <summary>The last of the days that are special, or not, as a day is, without a break.</summary>
    public int RunEnd(int day) => day < _special.Length ? _runEnds[day] : int.MaxValue;

    private int Until(int day) => _counts.IsEmpty ? 0 : _counts[Math.Min(day, _counts.Length - 1)];
}
