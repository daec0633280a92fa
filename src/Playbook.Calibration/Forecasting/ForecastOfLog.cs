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

    public double Total => ByMember.Sum();

    /// <param name="model">Says how much a member will buy.</param>
    /// <param name="histories">Of each member at the end of the day.</param>
    /// <param name="clock">The time that histories are told in.</param>
    /// <param name="end">The day after which is forecast.</param>
    /// <param name="horizon">How many days are forecast.</param>
    public static ForecastOfLog Of(IMemberForecast model, ImmutableArray<PurchaseHistory> histories, BusinessClock clock, int end, int horizon)
    {
        var alike = histories.Distinct().ToArray();
        var members = histories.CountBy(history => history).ToDictionary();
        var weeks = (horizon + Week - 1) / Week;
        var ahead = new double[alike.Length][];
        Parallel.For(0, alike.Length, row =>
        {
            ahead[row] = new double[weeks];
            for (var week = 0; week < weeks; week++)
                ahead[row][week] = model.ExpectedAhead(alike[row], clock.Weeks(end, end + Math.Min(horizon, (week + 1) * Week)));
        });
        var byWeek = new double[weeks];
        for (var week = 0; week < weeks; week++)
        {
            for (var row = 0; row < alike.Length; row++)
                byWeek[week] += members[alike[row]] * (ahead[row][week] - (week == 0 ? 0d : ahead[row][week - 1]));
        }

        var wholes = alike.Zip(ahead, (history, weekly) => (history, weekly[^1])).ToDictionary();
        return new(model, [.. histories.Select(history => wholes[history])], [.. byWeek]);
    }
}
