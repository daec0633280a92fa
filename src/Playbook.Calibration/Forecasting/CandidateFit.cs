using System.Collections.Immutable;
using Playbook.Calibration.Bootstrapping;
using Playbook.Calibration.Fitting;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;

namespace Playbook.Calibration.Forecasting;

/// <summary>A candidate fitted to a cohort.</summary>
/// <param name="Candidate">Which.</param>
/// <param name="Forecast">What forecasts members.</param>
/// <param name="Fit">The fit; null of a baseline.</param>
/// <param name="Clock">The time it was fitted in.</param>
/// <param name="Histories">Of the cohort's members, in that time.</param>
/// <param name="Months">The weight of each month, January first; empty on an even clock.</param>
public sealed record CandidateFit(
    Candidate Candidate, IMemberForecast Forecast, PurchaseFit? Fit, LogClock Clock, ImmutableArray<PurchaseHistory> Histories, ImmutableArray<double> Months)
{
    /// <summary>The histories that the fit looked at, which of very many may be some.</summary>
    internal ImmutableArray<PurchaseHistory> Looked => Fit is { } fit ? Candidate.Looked(fit.Family, Histories) : [];

    /// <summary>With the covariance of refits, where there is one, in place of that by information.</summary>
    public CandidateFit With(RefitSpread? spread) => spread?.LogCovariance is { } covariance && Fit is { } fit ? this with { Fit = fit with { LogCovariance = covariance } } : this;

    /// <summary>The forecast of the days after one.</summary>
    public ForecastOfLog Ahead(int end, int horizon) => ForecastOfLog.Of(Forecast, Histories, Clock, end, horizon);
}
