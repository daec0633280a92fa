using System.Collections.Immutable;
using Playbook.Calibration.Histories;

namespace Playbook.Calibration.Forecasting;

/// <summary>How a candidate did from each origin inside of calibration.</summary>
/// <param name="Candidate">Which.</param>
/// <param name="Origins">In their order.</param>
public sealed record RollingResult(Candidate Candidate, ImmutableArray<OriginResult> Origins)
{
    private const int Week = 7;

    /// <summary>Mean over the origins; NaN when the log is too short for any.</summary>
    public double Loss => Origins.IsEmpty ? double.NaN : Origins.Average(origin => origin.Loss);

    /// <param name="candidate">What forecasts.</param>
    /// <param name="cohort">Whom.</param>
    /// <param name="clock">The time that histories are told in.</param>
    /// <param name="end">The last day of calibration.</param>
    public static RollingResult Of(Candidate candidate, Cohort cohort, BusinessClock clock, int end) =>
        new(candidate, [.. RollingOrigin.Of(cohort, end).Select(origin => From(candidate, cohort, clock, origin))]);

    private static OriginResult From(Candidate candidate, Cohort cohort, BusinessClock clock, RollingOrigin origin)
    {
        var known = cohort.Until(origin.Day);
        var histories = known.Histories(clock, origin.Day);
        var forecast = ForecastOfLog.Of(candidate.FitTo(histories).Forecast, histories, clock, origin.Day, origin.Horizon);
        var actual = known.Orders(origin.Day + 1, origin.Day + origin.Horizon);
        var weeks = origin.Horizon / Week;
        var error = forecast.ByMember.Zip(actual, (expected, came) => Math.Abs(expected - came)).Sum();
        return new(origin, [.. forecast.ByWeek.Take(weeks)], Weekly(known, origin.Day, weeks), error / Math.Max(1, actual.Sum()));
    }

    private static ImmutableArray<int> Weekly(Cohort cohort, int after, int weeks)
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
