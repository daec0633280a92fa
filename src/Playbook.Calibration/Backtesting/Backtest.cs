using System.Collections.Immutable;
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

    public static BacktestResult Run(OrderLog log, BacktestOptions options)
    {
        var all = Cohort.Of(log, options.CohortFrom, Math.Min(options.CohortTo, options.End));
        var (cohort, compared) = (all.Thinned(MostScored), all.Thinned(Candidates.MostCompared));
        var candidates = Candidates.For(compared, options.End, options.Known);
        var scores = ImmutableArray.CreateBuilder<CandidateScore>();
        foreach (var candidate in candidates)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            scores.Add(Score(candidate, cohort, compared, options));
            options.Progress?.Report(scores.Count / (double)candidates.Length);
        }

        var choice = Choice.Of(scores, score => score.Fit, score => score.Rolling);
        return new(options, cohort, scores.ToImmutable(), choice.Chosen, choice.ByRolling) { Members = all.Members.Length, Compared = compared.Members.Length };
    }

    private static CandidateScore Score(Candidate candidate, Cohort cohort, Cohort compared, BacktestOptions options)
    {
        var fit = candidate.FitTo(cohort, options.End);
        var rolling = RollingResult.Of(candidate, compared, options.End);
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
