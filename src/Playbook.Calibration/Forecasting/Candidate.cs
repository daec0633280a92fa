using System.Collections.Immutable;
using Playbook.Calibration.Fitting;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;

namespace Playbook.Calibration.Forecasting;

/// <summary>A way to forecast: a family of models fitted to histories, or one of the baselines, which need no fit.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="Family">The model; null of a baseline.</param>
public sealed record Candidate(string Name, PurchaseFamily? Family)
{
    /// <summary>Each member's own pace, for ever.</summary>
    public static Candidate OwnPastRate { get; } = new(new OwnPastRate().Name, Family: null);

    /// <summary>The pace of all, for ever.</summary>
    public static Candidate CommonPastRate { get; } = new(new CommonPastRate(0d).Name, Family: null);

    public bool IsBaseline => Family is null;

    public static Candidate Of(PurchaseFamily family) => new(family.Name, family);

    /// <summary>What forecasts members, fitted to their histories; and the fit, if it is one.</summary>
    public (IMemberForecast Forecast, PurchaseFit? Fit) FitTo(ImmutableArray<PurchaseHistory> histories)
    {
        var table = HistoryTable.Of(histories, Family is { LooksAtGaps: true });
        if (Family is null) return (this == OwnPastRate ? new OwnPastRate() : Models.CommonPastRate.Of(table), null);
        var fit = MaximumLikelihood.Fit(Family, table);
        return (fit.Model, fit);
    }
}
