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
    /// <param name="end">The last day of calibration.</param>
    public static RollingResult Of(Candidate candidate, Cohort cohort, int end) =>
        new(candidate, [.. RollingOrigin.Of(cohort, end).Select(origin => From(candidate, cohort, origin))]);

    private static OriginResult From(Candidate candidate, Cohort cohort, RollingOrigin origin)
    {
        var known = cohort.Until(origin.Day);
        var forecast = candidate.FitTo(known, origin.Day).Ahead(origin.Day, origin.Horizon);
        var actual = known.Orders(origin.Day + 1, origin.Day + origin.Horizon);
        var weeks = origin.Horizon / Week;
        var error = forecast.ByMember.Zip(actual, (expected, came) => Math.Abs(expected - came)).Sum();
        var total = Math.Max(1d, actual.Sum());
        return new(origin, [.. forecast.ByWeek.Take(weeks)], WeekCounts.Of(known, origin.Day, weeks), error / total, Math.Abs(forecast.Total - actual.Sum()) / total);
    }
}
