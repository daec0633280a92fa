using System.Collections.Immutable;
using Playbook.Calibration.Histories;

namespace Playbook.Calibration.Forecasting;

/// <summary>Purchases of a cohort in the whole weeks after a day.</summary>
public static class WeekCounts
{
    private const int Week = 7;

    /// <summary>Repeat purchases of the whole weeks before a day ends, the last of them ending with it: first purchases are nobody's return.</summary>
    public static ImmutableArray<int> Before(Cohort cohort, int end, int weeks)
    {
        var counts = new int[weeks];
        foreach (var day in cohort.Returns(end))
        {
            var week = weeks - 1 - ((end - day) / Week);
            if (week >= 0) counts[week]++;
        }

        return [.. counts];
    }

    public static ImmutableArray<int> Of(Cohort cohort, int after, int weeks)
    {
        var counts = new int[weeks];
        foreach (var member in cohort.Members)
        {
            foreach (var day in cohort.Log.DaysOf(member))
            {
                var week = day > after ? (day - after - 1) / Week : weeks;
                if (week < weeks) counts[week]++;
            }
        }

        return [.. counts];
    }
}
