using Playbook.Data.Orders.Times;

namespace Playbook.Data.Orders.Reading;

/// <summary>How many rows of a log each day has, by which days are told that programs wrote.</summary>
internal sealed class DayTally
{
    private readonly long[] _perDay = new long[CivilDay.Last - CivilDay.First + 1];
    private long _count;

    public void Add(int day)
    {
        _perDay[day - CivilDay.First]++;
        _count++;
    }

    /// <summary>
    /// The first day that belongs to the log. The rows before lie years before the rest; they are fewer than one in a hundred, or on a
    /// day that programs write where there is none.
    /// </summary>
    public int FirstWithoutSkew()
    {
        const int years = 730;
        const int rare = 100;
        var (seen, previous, first) = (0L, -1, 0);
        for (var day = 0; day < _perDay.Length; day++)
        {
            if (_perDay[day] == 0) continue;
            if (seen * rare > _count) break;
            if (previous < 0 || day - previous >= years) first = day;
            previous = day;
            if (!IsStandIn(day + CivilDay.First)) seen += _perDay[day];
        }

        return first + CivilDay.First;
    }

    /// <summary>1900-01-01, and 1970-01-01 with the day before it, on which it falls west of Greenwich.</summary>
    private static bool IsStandIn(int day) => day is CivilDay.First or 0 or -1;
}
