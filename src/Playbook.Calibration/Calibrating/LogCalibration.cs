using System.Collections.Immutable;
using Playbook.Calibration.Bootstrapping;
using Playbook.Calibration.Fitting;
using Playbook.Calibration.Forecasting;
using Playbook.Calibration.Histories;
using Playbook.Data.Orders;

namespace Playbook.Calibration.Calibrating;

/// <summary>Learns from a whole log how its members buy and spend, and what they would do next if nobody acted.</summary>
public static class LogCalibration
{
    /// <summary>Fewer members who bought again than this do not tell spend apart.</summary>
    private const int Spenders = 20;

    /// <summary>How much of the work is done when only the bootstrap is left.</summary>
    private const double BeforeBootstrap = 0.4;

    /// <param name="log">The orders; at least one member has bought on two days.</param>
    /// <param name="options">How it is learned from.</param>
    public static LogCalibrationResult Run(OrderLog log, LogCalibrationOptions options)
    {
        var (end, horizon) = (log.Length - 1, options.Horizon);
        var all = Cohort.Of(log, 0, end);
        var cohort = Candidates.Compared(all);
        var candidates = Candidates.For(cohort, end, options.Known);
        var fits = ImmutableArray.CreateBuilder<RolledFit>();
        var progress = new ProgressPart(options.Progress, 0d, options.Bootstrap > 0 ? BeforeBootstrap : 1d);
        foreach (var candidate in candidates)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            fits.Add(new(candidate.FitTo(cohort, end, horizon), RollingResult.Of(candidate, cohort, end)));
            progress.Report(fits.Count / (double)candidates.Length);
        }

        var choice = Choice.Of(fits.Where(fit => fit.Fit.Candidate.Effects is null), fit => fit.Fit, fit => fit.Rolling);
        var chosen = all == cohort ? choice.Chosen : choice.Chosen with { Fit = choice.Chosen.Fit.Candidate.FitTo(all, end, horizon) };
        var best = Choice.Of(fits, fit => fit.Fit, fit => fit.Rolling).Chosen;
        var spend = Spend(all);
        var bootstrap = options.Bootstrap == 0 ? null : Bootstrap.Run(
            chosen.Fit, new(options.Bootstrap) { Progress = new ProgressPart(options.Progress, BeforeBootstrap, 1d), Cancellation = options.Cancellation }, spend);
        chosen = chosen with { Fit = chosen.Fit.With(bootstrap?.Purchases) };
        var outlook = Outlook.Of(chosen.Fit, chosen.Rolling, end, horizon);
        chosen = chosen with { Ahead = outlook.Forecast.Total };
        var (alive, survived, lapsed) = Survivors(chosen.Fit);
        return new(all, end, [.. fits.Select(fit => fit == choice.Chosen ? chosen : fit with { Ahead = fit.Fit.Ahead(end, horizon).Total * all.Members.Length / cohort.Members.Length })], chosen, choice.ByRolling)
        {
            Best = best == choice.Chosen ? chosen : best,
            Compared = cohort.Members.Length,
            Regularity = Regularity.Of(all, end),
            Spend = bootstrap?.Spend?.LogCovariance is { } covariance ? spend!.Fit with { LogCovariance = covariance } : spend?.Fit,
            Bootstrap = bootstrap,
            FreePurchases = log.HasAmounts ? all.Members.Sum(member => log.AmountsOf(member)[1..].Count(0d)) : 0,
            Outlook = outlook,
            Alive = alive,
            Survived = survived,
            LapsedWithin = lapsed,
        };
    }

    /// <summary>Null when too few bought again.</summary>
    private static SpendFit? Spend(Cohort cohort)
    {
        var spends = SpendHistories.Of(cohort);
        return spends.Count(spend => spend.Purchases > 0) < Spenders ? null : new(spends, GammaGammaFit.Fit(spends));
    }

    /// <summary>
    /// Share of the members who are still alive, the orders after the first that these have made on average, and twice the mean weeks since the last purchase of the others:
    /// each counts by its chance to be.
    /// </summary>
    private static (double Alive, double Survived, double LapsedWithin) Survivors(CandidateFit fit)
    {
        double alive = 0d, orders = 0d, silence = 0d;
        var alike = fit.Histories.CountBy(history => history).ToArray();
        foreach (var (history, members, chance) in alike.AsParallel().AsOrdered().Select(row => (row.Key, row.Value, row.Value * fit.Fit!.Model.Alive(row.Key))))
        {
            alive += chance;
            orders += chance * history.Repeats;
            silence += (members - chance) * (history.Age - history.Recency);
        }

        var lapsed = fit.Histories.Length - alive;
        return (alive / fit.Histories.Length, alive > 0d ? orders / alive : 0d, lapsed > 0d ? 2d * silence / lapsed : 0d);
    }
}
