using System.Collections.Immutable;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;

namespace Playbook.Calibration.Forecasting;

/// <summary>What is expected of a cohort after a day, by member and by week. Only members who had bought by then are forecast.</summary>
/// <param name="Model">By what.</param>
/// <param name="ByMember">Purchases of each member over the whole horizon.</param>
/// <param name="ByWeek">Purchases of all in each week of seven days; the last may be shorter.</param>
public sealed record ForecastOfLog(IMemberForecast Model, ImmutableArray<double> ByMember, ImmutableArray<double> ByWeek)
{
    private const int Week = 7;

    /// <summary>More histories than this and the shape of the weeks is read off evenly spaced ones; totals are of all.</summary>
    private const int Many = 20_000;

    public double Total => ByMember.Sum();

    /// <param name="model">Says how much a member will buy.</param>
    /// <param name="histories">Of each member at the end of the day.</param>
    /// <param name="clock">The time that histories are told in.</param>
    /// <param name="end">The day after which is forecast.</param>
    /// <param name="horizon">How many days are forecast.</param>
    public static ForecastOfLog Of(IMemberForecast model, ImmutableArray<PurchaseHistory> histories, LogClock clock, int end, int horizon)
    {
        var alike = histories.CountBy(history => history).OrderBy(row => row.Key.Repeats).ThenBy(row => row.Key.Recency).ThenBy(row => row.Key.Age).ThenBy(row => row.Key.LogGaps).ToArray();
        var times = Enumerable.Range(1, (horizon + Week - 1) / Week).Select(week => clock.Weeks(end, end + Math.Min(horizon, week * Week))).ToArray();
        var stride = Math.Max(1, (alike.Length + Many - 1) / Many);
        var ahead = new double[alike.Length][];
        Parallel.For(0, alike.Length, row =>
        {
            ReadOnlySpan<double> asked = row % stride == 0 ? times : times.AsSpan(^1..);
            ahead[row] = new double[asked.Length];
            model.ExpectedAhead(alike[row].Key, asked, ahead[row]);
        });
        var wholes = new Dictionary<PurchaseHistory, double>(alike.Length);
        for (var row = 0; row < alike.Length; row++) wholes[alike[row].Key] = ahead[row][^1];
        ImmutableArray<double> byMember = [.. histories.Select(history => wholes[history])];
        return new(model, byMember, Weekly(ahead, [.. alike.Select(row => row.Value)], times.Length, byMember.Sum()));
    }

    private static ImmutableArray<double> Weekly(double[][] ahead, int[] members, int weeks, double total)
    {
        var byWeek = new double[weeks];
        for (var row = 0; row < ahead.Length; row++)
        {
            if (ahead[row].Length < weeks) continue;
            for (var week = 0; week < weeks; week++) byWeek[week] += members[row] * (ahead[row][week] - (week == 0 ? 0d : ahead[row][week - 1]));
        }

        var sum = byWeek.Sum();
        return [.. byWeek.Select(week => sum > 0d ? week * total / sum : 0d)];
    }
}
