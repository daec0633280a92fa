using System.Collections.Immutable;
using Playbook.Calibration.Histories;

namespace Playbook.Calibration.Forecasting;

/// <summary>
/// A moment inside of calibration from which the rest of calibration is forecast, to learn how far forecasts of this log go astray. What comes
/// after calibration is never looked at.
/// </summary>
/// <param name="Day">The last day that the forecast may know of.</param>
/// <param name="Horizon">Days from there to the end of calibration.</param>
public readonly record struct RollingOrigin(int Day, int Horizon)
{
    private const int Week = 7;

    private static readonly ImmutableArray<double> s_shares = [0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];

    /// <summary>
    /// The moments at which the median member has been known for as long as is forecast, and at least a fortnight is: earlier ones ask of a
    /// model what it will not be asked. A log too short or too young for any has none.
    /// </summary>
    /// <param name="cohort">Who is forecast.</param>
    /// <param name="end">The last day of calibration.</param>
    public static ImmutableArray<RollingOrigin> Of(Cohort cohort, int end)
    {
        var births = cohort.Members.Select(member => cohort.Log.DaysOf(member)[0]).Order().ToArray();
        return [.. s_shares
            .Select(share => (int)(share * (end + 1)) - 1)
            .Where(day => day >= 0 && end - day >= 2 * Week && births.Length > 0 && day - MedianBefore(births, day) >= end - day)
            .Distinct()
            .Select(day => new RollingOrigin(day, end - day))];
    }

    /// <summary>The median of the first purchases until a day; the day itself when there is none.</summary>
    private static int MedianBefore(int[] births, int day)
    {
        var known = births.Count(birth => birth <= day);
        return known == 0 ? day : births[known / 2];
    }
}
