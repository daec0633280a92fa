using System.Diagnostics;
using System.Globalization;
using Playbook.Calibration.Backtesting;
using Playbook.Calibration.Fitting;
using Playbook.Calibration.Histories;
using Playbook.Testing.Data;

namespace Playbook.Benchmarks;

/// <summary>
/// Backtests of all shared logs beside the rows that the published tools have of them, and how long fits take:
/// <c>dotnet run -c Release --project tests/Playbook.Benchmarks -- backtest</c>.
/// </summary>
internal static class BacktestBenchmark
{
    private const int Fits = 21;

    /// <summary>Our names of the models, and theirs.</summary>
    private static readonly Dictionary<string, string[]> s_theirs = new(StringComparer.Ordinal)
    {
        ["BG/NBD"] = ["bgnbd"],
        ["MBG/NBD"] = ["mbgnbd"],
        ["Pareto/NBD"] = ["pnbd"],
        ["BG/CNBD-2"] = ["bgcnbd-k"],
        ["MBG/CNBD-2"] = ["mbgcnbd-k"],
        ["own past rate"] = ["naive_rate"],
        ["common past rate"] = ["pooled_rate"],
    };

    public static int Run(TextWriter output)
    {
        SharedLog[] logs = [SharedLogs.Cdnow(), SharedLogs.OnlineRetail(), SharedLogs.Apparel(), SharedLogs.CollegeMessages(), SharedLogs.CdnowMaster()];
        var references = ReferenceFit.All().ToArray();
        foreach (var shared in logs)
        {
            var cpu = Cpu();
            var result = Backtest.Run(shared.Log, new(shared.End, shared.Log.Length - 1, 0, shared.CohortTo));
            output.WriteLine(Invariant($"{shared.Name}: {result.Cohort.Members.Length:N0} members, {result.Chosen.Errors.Actual:N0} purchases came; {Cpu() - cpu:0.0} CPU s"));
            output.WriteLine(Invariant($"  {"model",-26}{"ln L",12}{"forecast",10}{"bias",9}{"MAE",9}{"RMSE",9}{"tracking",10}{"weekly",9}{"interval",17}{"weeks held",12}{"members",9}{"loss",8}"));
            foreach (var score in result.Scores)
            {
                var mark = score == result.Chosen ? "*" : string.Empty;
                output.WriteLine(Invariant($"  {score.Name + mark,-26}{score.Fit.Fit?.LogLikelihood,12:0.00}{score.Errors.Expected,10:0.0}{100 * score.Errors.Bias,8:0.00}%{score.Errors.MeanAbsolute,9:0.0000}{score.Errors.RootMeanSquare,9:0.0000}{100 * score.Tracking?.CumulativeError,9:0.00}%{100 * score.Tracking?.WeightedWeeklyError,8:0.00}%{$"{score.Total.Low:0}..{score.Total.High:0}",17}{100 * score.WeeksHeld,11:0}%{100 * score.MembersHeld,8:0}%{score.Rolling.Loss,8:0.0000}"));
                foreach (var row in references.Where(row => row.DataSet == shared.Name && s_theirs.GetValueOrDefault(score.Name, []).Contains(row.Model)))
                    output.WriteLine(Invariant($"    {row.Software,-24}{row.LogLikelihood,12:0.00}{row.Predicted,10:0.0}{row.Bias,8:0.00}%{row.Mae,9:0.0000}{row.Rmse,9:0.0000}{row.CumulativeError,9:0.00}%{row.WeeklyError,8:0.00}%"));
            }
        }

        Speed(output, logs[0], new BetaGeometricFamily(1, dropsAtFirst: false));
        Speed(output, logs[0], new ParetoNbdFamily());
        Speed(output, logs[1], new ParetoGggFamily());
        return 0;
    }

    /// <summary>Medians of fits from their own starts, covariance included, on histories that have been read.</summary>
    private static void Speed(TextWriter output, SharedLog shared, PurchaseFamily family)
    {
        var cohort = Cohort.Of(shared.Log, 0, shared.CohortTo);
        var histories = cohort.Histories(LogClock.Flat(shared.Log.Length + 1), shared.End);
        var times = new double[Fits];
        for (var i = 0; i < Fits; i++)
        {
            var before = Cpu();
            _ = MaximumLikelihood.Fit(family, HistoryTable.Of(histories, family.LooksAtGaps));
            times[i] = Cpu() - before;
        }

        output.WriteLine(Invariant($"{family.Name} on {shared.Name}, {histories.Length:N0} members: {1000 * times.Order().ElementAt(Fits / 2):0.0} CPU ms a fit from {family.Starts(HistoryTable.Of(histories)).Length} starts, median of {Fits}"));
    }

    private static double Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
