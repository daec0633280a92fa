using System.Globalization;
using Playbook.Calibration.Backtesting;
using Playbook.Calibration.Forecasting;
using Playbook.Calibration.Histories;
using Playbook.Data.Orders;
using Playbook.Reporting.Backtests;

namespace Playbook.Cli.Backtests;

/// <summary>What a backtest found, as its page shows it.</summary>
internal static class BacktestView
{
    private const int Week = 7;

    /// <summary>Weeks before the split that the plot shows.</summary>
    private const int MostPast = 104;

    public static BacktestReport Of(BacktestResult result, OrderLogProvenance provenance)
    {
        var (log, options) = (result.Cohort.Log, result.Options);
        DateOnly split = log.First.PlusDays(options.End).ToDateOnly(), last = log.First.PlusDays(options.Last).ToDateOnly();
        var chosen = result.Chosen;
        return new(
            CliHost.Tool,
            provenance.File,
            [
                ("log", string.Create(CultureInfo.InvariantCulture, $"{provenance.RowsUsed:N0} of {provenance.RowsRead:N0} rows used, sha256 {provenance.Sha256[..12]}…")),
                ("members", string.Create(CultureInfo.InvariantCulture, $"{Scored(result)}, who first bought from {log.First.PlusDays(Math.Max(0, options.CohortFrom)).ToDateOnly():yyyy-MM-dd} to {log.First.PlusDays(Math.Min(options.CohortTo, options.End)).ToDateOnly():yyyy-MM-dd}")),
                ("calibration", string.Create(CultureInfo.InvariantCulture, $"{log.First.ToDateOnly():yyyy-MM-dd} .. {split:yyyy-MM-dd}, {(options.End + 1d) / Week:0.0} weeks")),
                ("held back", string.Create(CultureInfo.InvariantCulture, $"to {last:yyyy-MM-dd}, {(options.Last - options.End) / (double)Week:0.0} weeks; {chosen.Errors.Actual:N0} purchases came{(Later(result) is > 0 and var later ? string.Create(CultureInfo.InvariantCulture, $", and {later:N0} by members who came later, whom no model forecasts") : string.Empty)}")),
            ],
            [.. result.Scores.Select(Row)],
            chosen.Name,
            Because(result),
            WeekCounts.Before(result.Cohort, options.End, Math.Min(MostPast, (options.End + 1) / Week)),
            [.. chosen.Weeks.Select(week => new BacktestWeek(week.Expected, week.Interval.Low, week.Interval.High, week.Actual))],
            split,
            last,
            [.. Notes(result)]);
    }

    /// <summary>Purchases of the days held back by members who had not bought before.</summary>
    private static int Later(BacktestResult result)
    {
        var (log, options) = (result.Cohort.Log, result.Options);
        return Cohort.Of(log, options.End + 1, options.Last).Orders(options.End + 1, options.Last).Sum();
    }

    private static string Scored(BacktestResult result)
    {
        var (scored, compared) = (result.Cohort.Members.Length, result.Compared);
        var some = scored < result.Members ? string.Create(CultureInfo.InvariantCulture, $"{scored:N0} of {result.Members:N0}, evenly spaced") : scored.ToString("N0", CultureInfo.InvariantCulture);
        return compared < scored ? string.Create(CultureInfo.InvariantCulture, $"{some} (models compared on {compared:N0} of them)") : some;
    }

    private static BacktestRow Row(CandidateScore score) => new(
        score.Name,
        score.Fit.Candidate.IsBaseline,
        score.Fit.Fit?.LogLikelihood,
        score.Rolling.Origins.IsEmpty ? null : score.Rolling.Loss,
        score.Errors.Expected,
        score.Total.Low,
        score.Total.High,
        score.Errors.Actual,
        score.Errors.MeanAbsolute,
        score.Errors.RootMeanSquare,
        score.Tracking?.CumulativeError,
        score.Tracking?.WeightedWeeklyError,
        score.Weeks.IsEmpty ? null : score.WeeksHeld,
        score.MembersHeld);

    private static string Because(BacktestResult result) => result.ChosenByRolling
        ? $"of the models, it erred least when the end of calibration was forecast from {result.Chosen.Rolling.Origins.Length} earlier days."
        : "calibration is too short to forecast its end from its beginning, so it is the one with the least AIC.";

    private static IEnumerable<string> Notes(BacktestResult result)
    {
        var chosen = result.Chosen;
        yield return chosen.Total.Holds(chosen.Errors.Actual)
            ? string.Create(CultureInfo.InvariantCulture, $"It forecast {chosen.Errors.Expected:N0} purchases, 80 % interval {chosen.Total.Low:N0}–{chosen.Total.High:N0}; {chosen.Errors.Actual:N0} came, within it.")
            : string.Create(CultureInfo.InvariantCulture, $"It forecast {chosen.Errors.Expected:N0} purchases, 80 % interval {chosen.Total.Low:N0}–{chosen.Total.High:N0}; {chosen.Errors.Actual:N0} came, outside of it.");
        if (result.Bootstrap is { } spread)
            yield return string.Create(CultureInfo.InvariantCulture, $"{chosen.Name} was fitted {spread.Refits:N0} times to members drawn with replacement: {spread.Failed:N0} refits failed, {spread.AtBound:N0} ended with a parameter at its bound. {(spread.LogCovariance is null ? "Too few ended well for a covariance: its" : "Its")} intervals take in how {(spread.LogCovariance is null ? "sure the information matrix is of its parameters" : "far its parameters lie apart there")}.");
        if (result.Scores.LastOrDefault(score => score.Fit.Candidate.Effects is not null) is { } effects)
        {
            foreach (var words in EffectWords.Of(effects.Fit)) yield return words;
        }

        var simple = result.Scores.Where(score => score.Fit.Candidate.IsBaseline && score.Errors.MeanAbsolute <= chosen.Errors.MeanAbsolute).Select(score => score.Name).ToArray();
        if (simple.Length == 0 && chosen.Errors.Actual > 0 && result.Scores.Where(score => score.Fit.Candidate.IsBaseline).MinBy(score => score.Errors.MeanAbsolute) is { } guess)
            yield return string.Create(CultureInfo.InvariantCulture, $"It was {1d - (chosen.Errors.MeanAbsolute / guess.Errors.MeanAbsolute):0 %} nearer to single members than {guess.Name}, the better of the rules that anybody could have guessed, whose total was {guess.Errors.Bias:+0 %;−0 %;0 %} off.");
        if (simple.Length > 0) yield return $"On this log {string.Join(" and ", simple)} told single members as well or better: few have left, or the split is near.";
        var best = result.Scores.Where(score => !score.Fit.Candidate.IsBaseline).MinBy(score => Math.Abs(score.Errors.Expected - score.Errors.Actual))!;
        if (Math.Round(best.Errors.Expected) != Math.Round(chosen.Errors.Expected)) yield return string.Create(CultureInfo.InvariantCulture, $"In hindsight {best.Name} came nearest to the total ({best.Errors.Expected:N0}); nobody could know that before.");
    }
}
