namespace Playbook.Calibration.Histories;

/// <summary>Reads a member's history from the days on which it bought. A day with several orders counts once.</summary>
public static class HistoryReader
{
    /// <summary>The history as it stood at the end of a day; the first of the days is not after it.</summary>
    public static PurchaseHistory Read(ReadOnlySpan<int> days, LogClock clock, int end)
    {
        var last = 0;
        var logGaps = 0d;
        while (last + 1 < days.Length && days[last + 1] <= end)
        {
            last++;
            logGaps += Math.Log(clock.Weeks(days[last - 1], days[last]));
        }

        return new(last, clock.Weeks(days[0], days[last]), clock.Weeks(days[0], end), logGaps);
    }
}
