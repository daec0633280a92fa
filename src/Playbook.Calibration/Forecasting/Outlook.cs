using System.Collections.Immutable;

namespace Playbook.Calibration.Forecasting;

/// <summary>A candidate's forecast of the days after one, with the middle 80 % of each week and of the total.</summary>
/// <param name="Forecast">What is expected.</param>
/// <param name="Weeks">The interval of each whole week.</param>
/// <param name="Total">The interval of the total.</param>
public sealed record Outlook(ForecastOfLog Forecast, ImmutableArray<CountInterval> Weeks, CountInterval Total)
{
    private const int Week = 7;

    /// <param name="fit">Fitted to all until the end.</param>
    /// <param name="rolling">What the candidate missed before, which says how wide intervals are.</param>
    /// <param name="end">The day after which is forecast.</param>
    /// <param name="horizon">How many days are forecast.</param>
    public static Outlook Of(CandidateFit fit, RollingResult rolling, int end, int horizon)
    {
        var forecast = fit.Ahead(end, horizon);
        var noise = DemandNoise.Of(rolling.Origins, (end + 1d) / Week);
        var parameters = ParameterNoise.Of(fit, fit.Clock.Weeks(end, end + horizon));
        return new(
            forecast,
            [.. forecast.ByWeek.Take(horizon / Week).Select((expected, week) => CountInterval.Of(expected, noise.VarianceOf(week + 1) + parameters))],
            CountInterval.Of(forecast.Total, noise.VarianceOfTotal(horizon / (double)Week) + parameters));
    }
}
