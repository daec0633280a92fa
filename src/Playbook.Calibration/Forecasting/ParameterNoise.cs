using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;

namespace Playbook.Calibration.Forecasting;

/// <summary>
/// How far a forecast's total may be off because its parameters are: the variance of its logarithm by the delta method, g′ Σ g with the fit's
/// covariance Σ of the logarithms of the parameters and the forecast's slope g by them.
/// </summary>
public static class ParameterNoise
{
    private const double Step = 0.01;

    /// <summary>Histories looked at: the slope of a total is the slope of the mean of these, evenly spaced.</summary>
    private const int Looked = 2_000;

    /// <param name="fit">A fitted candidate; a baseline has no parameters.</param>
    /// <param name="time">How far is forecast, in weeks of the fit's clock.</param>
    public static double Of(CandidateFit fit, double time)
    {
        if (fit.Fit is not { } purchase || time <= 0d) return 0d;
        var histories = Thinned(fit);
        var parameters = purchase.Model.Parameters.Select(parameter => parameter.Value).ToArray();
        var slope = new double[parameters.Length];
        for (var i = 0; i < slope.Length; i++)
        {
            if (purchase.LogCovariance[i, i] <= 0d) continue;
            double[] up = [.. parameters], down = [.. parameters];
            up[i] *= Math.Exp(Step);
            down[i] *= Math.Exp(-Step);
            slope[i] = (LogTotal(purchase.Family.Create(up), histories, time) - LogTotal(purchase.Family.Create(down), histories, time)) / (2d * Step);
        }

        var variance = 0d;
        for (var i = 0; i < slope.Length; i++)
        {
            for (var j = 0; j < slope.Length; j++) variance += slope[i] * purchase.LogCovariance[i, j] * slope[j];
        }

        return Math.Max(0d, variance);
    }

    private static PurchaseHistory[] Thinned(CandidateFit fit)
    {
        var stride = Math.Max(1, fit.Histories.Length / Looked);
        return [.. fit.Histories.Where((_, i) => i % stride == 0)];
    }

    private static double LogTotal(IPurchaseModel model, PurchaseHistory[] histories, double time) =>
        Math.Log(Math.Max(1e-300, histories.AsParallel().AsOrdered().Select(history => model.ExpectedAhead(history, time)).ToArray().Sum()));
}
