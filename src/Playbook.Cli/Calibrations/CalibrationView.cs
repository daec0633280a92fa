using System.Collections.Immutable;
using System.Globalization;
using Playbook.Calibration.Bootstrapping;
using Playbook.Calibration.Calibrating;
using Playbook.Calibration.Forecasting;
using Playbook.Calibration.Models;
using Playbook.Cli.Backtests;
using Playbook.Data.Orders;
using Playbook.Reporting.Calibrations;

namespace Playbook.Cli.Calibrations;

/// <summary>What a log taught, as its page and its library say it.</summary>
internal static class CalibrationView
{
    private const int Week = 7;

    private const int MostPast = 52;

    public static CalibrationReport Of(LogCalibrationResult result, OrderLogProvenance provenance)
    {
        var log = result.Cohort.Log;
        var past = Math.Min(MostPast, log.Length / Week);
        var outlook = result.Outlook;
        return new(
            CliHost.Tool,
            provenance.File,
            [
                ("rows", string.Create(CultureInfo.InvariantCulture, $"{provenance.RowsUsed:N0} of {provenance.RowsRead:N0} used, sha256 {provenance.Sha256[..12]}…")),
                ("members", string.Create(CultureInfo.InvariantCulture, $"{provenance.Members:N0} with {provenance.OrderDays:N0} days of orders, {Day(log.First)} .. {Day(log.Last)}")),
                ("columns", Columns(provenance.Columns)),
                .. result.Compared < provenance.Members
                    ? [("compared on", string.Create(CultureInfo.InvariantCulture, $"{result.Compared:N0} of the members, evenly spaced; {result.Chosen.Fit.Candidate.Name} is then fitted to {result.Chosen.Fit.Fit!.Table.Members:N0}, so that its row is not of the same members as the others'"))]
                    : Array.Empty<(string, string)>(),
            ],
            [.. result.Fits.Select(fit => new CalibrationModel(fit.Fit.Candidate.Name, fit.Fit.Fit?.LogLikelihood, fit.Fit.Fit?.Aic, fit.Rolling.Origins.IsEmpty ? null : fit.Rolling.Loss, fit.Ahead))],
            result.Chosen.Fit.Candidate.Name,
            result.ChosenByRolling
                ? $"of the models it erred least when the log's end was forecast from {result.Chosen.Rolling.Origins.Length} earlier days"
                : "the log is too short to forecast its end from its beginning; it has the least AIC",
            Parameters(result),
            [.. Refits(result)],
            [.. Uncertainty(result)],
            [.. Findings(result, provenance)],
            WeekCounts.Before(result.Cohort, result.End, past),
            [.. outlook.Weeks.Select((week, i) => (outlook.Forecast.ByWeek[i], week.Low, week.High))],
            (outlook.Forecast.Total, outlook.Total.Low, outlook.Total.High),
            log.Last.PlusDays(1 - (past * Week)).ToDateOnly(),
            log.Last.PlusDays(Horizon(result)).ToDateOnly());
    }

    /// <summary>The log in a few words, as it stands beside every value of the library.</summary>
    public static string Source(LogCalibrationResult result, OrderLogProvenance provenance) =>
        string.Create(CultureInfo.InvariantCulture, $"{provenance.File} (sha256 {provenance.Sha256[..12]}), {provenance.Members:N0} members, {Day(result.Cohort.Log.First)} .. {Day(result.Cohort.Log.Last)}");

    /// <summary>What the library says of where it comes from, behind its mark.</summary>
    /// <param name="result">What the log taught.</param>
    /// <param name="provenance">What became of the log.</param>
    /// <param name="library">The library's file.</param>
    public static IEnumerable<string> Provenance(LogCalibrationResult result, OrderLogProvenance provenance, string library)
    {
        yield return LibraryFile.FirstLine(library);
        yield return string.Create(CultureInfo.InvariantCulture, $"{provenance.File}: sha256 {provenance.Sha256}");
        yield return string.Create(CultureInfo.InvariantCulture, $"{DropWords.OfRows(provenance.RowsRead, provenance.RowsUsed, provenance.Dropped)}; {provenance.OrderDays:N0} days of orders.");
        yield return string.Create(CultureInfo.InvariantCulture, $"{provenance.Members:N0} members, {Day(provenance.First)} .. {Day(provenance.Last)}{(provenance.TimeZone is { } zone ? ", days in " + zone : string.Empty)}{(provenance.Currency is { } currency ? ", in " + currency : string.Empty)}.");
        foreach (var fit in result.Fits.Where(fit => fit.Fit.Fit is not null))
        {
            var mark = fit == result.Chosen ? "chosen" : "tried";
            var loss = fit.Rolling.Origins.IsEmpty ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", loss {fit.Rolling.Loss:0.0000}");
            yield return string.Create(CultureInfo.InvariantCulture, $"{mark}: {fit.Fit.Candidate.Name}, log-likelihood {fit.Fit.Fit!.LogLikelihood:0.00}{loss}");
        }
    }

    private static int Horizon(LogCalibrationResult result) => result.Outlook.Forecast.ByWeek.Length * Week;

    private static ImmutableArray<CalibrationParameter> Parameters(LogCalibrationResult result)
    {
        var fit = result.Chosen.Fit.Fit!;
        var spend = result.Spend is { } gamma ? Named(FittedNames.Spend, gamma.Parameters, gamma.StandardErrors, result.Bootstrap?.Spend) : [];
        return [.. Named(FittedNames.Of(fit.Model), fit.Model.Parameters, fit.StandardErrors, result.Bootstrap?.Purchases), .. spend];
    }

    private static IEnumerable<CalibrationParameter> Named(ImmutableArray<string> names, ImmutableArray<ModelParameter> parameters, ImmutableArray<double> errors, RefitSpread? spread) =>
        parameters.Select((parameter, i) => new CalibrationParameter(names[i], parameter.Name, parameter.Value, errors[i]) { Low = spread?.Intervals[i]?.Low, High = spread?.Intervals[i]?.High });

    private static IEnumerable<CalibrationRefits> Refits(LogCalibrationResult result)
    {
        if (result.Bootstrap is not { } bootstrap) yield break;
        yield return Of(bootstrap.Purchases, result.Chosen.Fit.Candidate.Name);
        if (bootstrap.Spend is { } spend) yield return Of(spend, "Gamma-Gamma");

        static CalibrationRefits Of(RefitSpread spread, string model) => new(model, spread.Refits, spread.Failed, spread.AtBound, spread.LogCovariance is not null);
    }

    private static IEnumerable<string> Uncertainty(LogCalibrationResult result) => result.Bootstrap is null ? [BootstrapWords.Information] : Refits(result).SelectMany(BootstrapWords.Of);

    private static IEnumerable<string> Findings(LogCalibrationResult result, OrderLogProvenance provenance)
    {
        if (result.Regularity is { } k)
            yield return string.Create(CultureInfo.InvariantCulture, $"Gaps between purchases: k = {k:0.00} by Wheat and Morrison; {(k <= Candidates.Regular ? "about 1: irregular" : "above 1: they come regularly, as goods that run out are bought")}.");
        if (result.Best != result.Chosen)
            yield return $"{result.Best.Fit.Candidate.Name} did better still inside of the log. A playbook has no words for covariates or special days of members' own purchases, so the library holds {result.Chosen.Fit.Candidate.Name}.";
        if (result.Fits.LastOrDefault(fit => fit.Fit.Candidate.Effects is not null) is { } effects)
        {
            foreach (var words in EffectWords.Of(effects.Fit)) yield return words;
            yield return $"The library and the weeks ahead know nothing of {effects.Fit.Candidate.Effects!.Title}: a playbook states what a month multiplies by `season.november` and the like.";
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"Of the {provenance.Members:N0} members {result.Alive * 100d:0} % may still buy; the library tells the simulation so by `lapsed.share`.");
        if (result.Spend is { Model.Mean: var mean } && double.IsFinite(mean))
            yield return string.Create(CultureInfo.InvariantCulture, $"A purchase is worth {mean:0.00}{(provenance.Currency is { } currency ? " " + currency : string.Empty)} on average over members.");
        if (result.FreePurchases > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{result.FreePurchases:N0} days with purchases of amount 0 count as purchases; spend is that of the others.");
        var outlook = result.Outlook;
        yield return string.Create(CultureInfo.InvariantCulture, $"In the {outlook.Forecast.ByWeek.Length} weeks ahead they make {outlook.Forecast.Total:N0} purchases if nobody acts, 80 % interval {outlook.Total.Low:N0}–{outlook.Total.High:N0}.");
    }

    private static string Columns(OrderColumns columns) => string.Join(", ", new[]
    {
        $"member = {columns.Member}", $"time = {columns.Time}",
        columns.Amount is { } amount ? $"amount = {amount}" : null, columns.Product is { } product ? $"product = {product}" : null, columns.Order is { } order ? $"order = {order}" : null,
    }.OfType<string>());

    private static string Day(NodaTime.LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
