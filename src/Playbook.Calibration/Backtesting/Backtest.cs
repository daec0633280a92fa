using System.Collections.Immutable;
using Playbook.Calibration.Bootstrapping;
using Playbook.Calibration.Forecasting;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;
using Playbook.Data.Orders;

namespace Playbook.Calibration.Backtesting;

/// <summary>Fits every candidate on the past of a log, forecasts the rest, and scores the forecasts against it.</summary>
public static class Backtest
{
    private const int Week = 7;

    /// <summary>More members than this do not make a score any surer: so many are scored, evenly spaced, and the result says so.</summary>
    private const int MostScored = 100_000;

    /// <summary>Members whose own intervals are looked at; evenly spaced when there are more.</summary>
    private const int Looked = 5_000;

    /// <summary>How much of the work is done when only the bootstrap is left.</summary>
    private const double BeforeBootstrap = 0.6;

    public static BacktestResult Run(OrderLog log, BacktestOptions options)
    {
        var all = Cohort.Of(log, options.CohortFrom, Math.Min(options.CohortTo, options.End));
        var (cohort, compared) = (all.Thinned(MostScored), Candidates.Compared(all));
        var candidates = Candidates.For(compared, options.End, options.Known);
        var progress = new ProgressPart(options.Progress, 0d, options.Bootstrap > 0 ? BeforeBootstrap : 1d);
        var scores = ImmutableArray.CreateBuilder<CandidateScore>();
        foreach (var candidate in candidates)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            scores.Add(Score(candidate.FitTo(cohort, options.End), RollingResult.Of(candidate, compared, options.End), cohort, options));
            progress.Report(scores.Count / (double)candidates.Length);
        }

        var choice = Choice.Of(scores, score => score.Fit, score => score.Rolling);
        var result = new BacktestResult(options, cohort, scores.ToImmutable(), choice.Chosen, choice.ByRolling) { Members = all.Members.Length, Compared = compared.Members.Length };
        return options.Bootstrap == 0 ? result : Bootstrapped(result);
    }

    /// <summary>The same with the intervals of the chosen model by the covariance of refits.</summary>
    private static BacktestResult Bootstrapped(BacktestResult result)
    {
        var (options, chosen) = (result.Options, result.Chosen);
        var bootstrap = Bootstrap.Run(chosen.Fit, new(options.Bootstrap) { Progress = new ProgressPart(options.Progress, BeforeBootstrap, 1d), Cancellation = options.Cancellation });
        var score = Score(chosen.Fit.With(bootstrap.Purchases), chosen.Rolling, result.Cohort, options);
        return result with { Scores = result.Scores.Replace(chosen, score), Chosen = score, Bootstrap = bootstrap.Purchases };
    }

    private static CandidateScore Score(CandidateFit fit, RollingResult rolling, Cohort cohort, BacktestOptions options)
    {
        var horizon = options.Last - options.End;
        var outlook = Outlook.Of(fit, rolling, options.End, horizon);
        var actual = cohort.Orders(options.End + 1, options.Last);
        var weekly = WeekCounts.Of(cohort, options.End, horizon / Week);
        return new(
            fit,
            rolling,
            MemberErrors.Of(outlook.Forecast.ByMember, actual),
            fit.Forecast is IPurchaseModel model ? Tracking.Of(cohort, model, fit.Clock, options.End, options.Last) : null,
            [.. weekly.Select((count, week) => new WeekScore(outlook.Forecast.ByWeek[week], outlook.Weeks[week], count))],
            outlook.Total,
            MembersHeld(fit, actual, fit.Clock.Weeks(options.End, options.Last)));
    }

    private static double MembersHeld(CandidateFit fit, ImmutableArray<int> actual, double time)
    {
        var stride = Math.Max(1, actual.Length / Looked);
        return Enumerable.Range(0, actual.Length).Where(i => i % stride == 0).AsParallel()
            .Select(i => MemberInterval.Holds(fit.Forecast, fit.Histories[i], time, actual[i]) ? 1d : 0d)
            .DefaultIfEmpty()
            .Average();
    }
}
