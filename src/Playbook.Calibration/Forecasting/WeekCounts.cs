using System.Collections.Immutable;
using Playbook.Calibration.Histories;

namespace Playbook.Calibration.Forecasting;

/// <summary>Purchases of a cohort in the whole weeks after a day.</summary>
public static class WeekCounts
{
    private const int Week = 7;

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
