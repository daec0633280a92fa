using System.Collections.Immutable;
using Playbook.Calibration.Fitting;
using Playbook.Calibration.Forecasting;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;
using Playbook.Data.Orders;

namespace Playbook.Calibration.Calibrating;

/// <summary>Learns from a whole log how its members buy and spend, and what they would do next if nobody acted.</summary>
public static class LogCalibration
{
    /// <summary>Fewer members who bought again than this do not tell spend apart.</summary>
    private const int Spenders = 20;

    /// <param name="log">The orders; at least one member has bought on two days.</param>
    /// <param name="horizon">How many days are forecast.</param>
    /// <param name="known">What is known beside the log, also of the days that are forecast; null for nothing.</param>
    /// <param name="progress">Told the share of the work that is done.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static LogCalibrationResult Run(OrderLog log, int horizon, PurchaseEffects? known = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var end = log.Length - 1;
        var all = Cohort.Of(log, 0, end);
        var cohort = all.Thinned(Candidates.MostCompared);
        var candidates = Candidates.For(cohort, end, known);
        var fits = ImmutableArray.CreateBuilder<RolledFit>();
        foreach (var candidate in candidates)
        {
            cancellation.ThrowIfCancellationRequested();
            fits.Add(new(candidate.FitTo(cohort, end, horizon), RollingResult.Of(candidate, cohort, end)));
            progress?.Report(fits.Count / (double)candidates.Length);
        }

        var choice = Choice.Of(fits.Where(fit => fit.Fit.Candidate.Effects is null), fit => fit.Fit, fit => fit.Rolling);
        var chosen = all == cohort ? choice.Chosen : choice.Chosen with { Fit = choice.Chosen.Fit.Candidate.FitTo(all, end, horizon) };
        var best = Choice.Of(fits, fit => fit.Fit, fit => fit.Rolling).Chosen;
        var outlook = Outlook.Of(chosen.Fit, chosen.Rolling, end, horizon);
        chosen = chosen with { Ahead = outlook.Forecast.Total };
        var (alive, survived) = Survivors(chosen.Fit);
        return new(all, end, [.. fits.Select(fit => fit == choice.Chosen ? chosen : fit with { Ahead = fit.Fit.Ahead(end, horizon).Total * all.Members.Length / cohort.Members.Length })], chosen, choice.ByRolling)
        {
            Best = best == choice.Chosen ? chosen : best,
            Compared = cohort.Members.Length,
            Regularity = Regularity.Of(all, end),
            Spend = Spend(all),
            FreePurchases = log.HasAmounts ? all.Members.Sum(member => log.AmountsOf(member)[1..].Count(0d)) : 0,
            Outlook = outlook,
            Alive = alive,
            Survived = survived,
        };
    }

    /// <summary>Spend by purchase of those who bought again, the first purchase left out as its paper has it; null when too few did.</summary>
    private static ParameterFit<GammaGamma>? Spend(Cohort cohort)
    {
        if (!cohort.Log.HasAmounts) return null;
        var spends = cohort.Members
            .Select(member => cohort.Log.AmountsOf(member)[1..].ToArray().Where(amount => amount > 0d).ToArray())
            .Where(amounts => amounts.Length > 0)
            .Select(amounts => (amounts.Length, amounts.Average()))
            .ToImmutableArray();
        return spends.Length < Spenders ? null : GammaGammaFit.Fit(spends);
    }

    /// <summary>Share of the members who are still alive, and the orders after the first that these have made on average: each counts by its chance to be.</summary>
    private static (double Alive, double Survived) Survivors(CandidateFit fit)
    {
        double alive = 0d, orders = 0d;
        var alike = fit.Histories.CountBy(history => history).ToArray();
        foreach (var (history, chance) in alike.AsParallel().AsOrdered().Select(row => (row.Key, row.Value * fit.Fit!.Model.Alive(row.Key))))
        {
            alive += chance;
            orders += chance * history.Repeats;
        }

        return (alive / fit.Histories.Length, alive > 0d ? orders / alive : 0d);
    }
}
