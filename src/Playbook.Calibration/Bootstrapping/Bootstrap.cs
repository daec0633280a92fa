using System.Collections.Immutable;
using Playbook.Calibration.Fitting;
using Playbook.Calibration.Forecasting;
using Playbook.Calibration.Models;

namespace Playbook.Calibration.Bootstrapping;

/// <summary>
/// How uncertain a fit is, without trust in its model (Efron and Tibshirani 1993, "An Introduction to the Bootstrap", chapters 6 and 13): members are
/// drawn with replacement, as many as there are, and the model is fitted to them from where it was fitted first; so again and again. The members
/// are the sample, each with its whole history; the clock of a season stays as it was fitted.
/// </summary>
public static class Bootstrap
{
    /// <param name="candidate">A fitted candidate that is no baseline.</param>
    /// <param name="options">How often.</param>
    /// <param name="spend">What the same members spent, and the model fitted to it; null for none.</param>
    public static BootstrapResult Run(CandidateFit candidate, BootstrapOptions options, SpendFit? spend = null)
    {
        var purchases = candidate.Fit ?? throw new InvalidOperationException("A baseline has no parameters.");
        ImmutableArray<double> fitted = Logs(purchases.Model.Parameters), fittedSpend = spend is null ? [] : Logs(spend.Fit.Parameters);
        var looked = candidate.Looked;
        var rowOf = purchases.Table.RowsOf(looked, purchases.Family.LooksAtGaps);
        var refits = new (Refit Purchases, Refit? Spend)[options.Refits];
        var (done, progress) = (0, new Lock());
        Parallel.For(0, refits.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = options.Cancellation }, refit =>
        {
            var table = purchases.Table.Drawn(looked, rowOf, MemberDraws.Of(looked.Length, refit));
            refits[refit] = (
                Refit.Of(new LogObjective(purchases.Family.Most, parameters => purchases.Family.LogLikelihood(parameters, table), purchases.Family.Least), fitted, purchases.LogCovariance),
                spend is null ? null : Refit.Of(GammaGammaFit.Objective(spend.Spends, MemberDraws.Of(spend.Spends.Length, refit)), fittedSpend, spend.Fit.LogCovariance));
            lock (progress) options.Progress?.Report(++done / (double)refits.Length);
        });
        return new(
            RefitSpread.Of([.. refits.Select(refit => refit.Purchases)], purchases.Model.Parameters, purchases.LogCovariance),
            spend is null ? null : RefitSpread.Of([.. refits.Select(refit => refit.Spend!)], spend.Fit.Parameters, spend.Fit.LogCovariance));
    }

    private static ImmutableArray<double> Logs(ImmutableArray<ModelParameter> parameters) => [.. parameters.Select(parameter => Math.Log(parameter.Value))];
}
