using System.Collections.Immutable;
using System.Diagnostics;
using Playbook.Calibration.Backtesting;
using Playbook.Calibration.Bootstrapping;
using Playbook.Calibration.Calibrating;
using Playbook.Calibration.Forecasting;
using Playbook.Data.Orders;
using Playbook.Testing.Randomness;

namespace Playbook.Calibration.Tests.Calibrating;

/// <summary>Logs on which a fit has little or nothing to hold on to: it says so, and every figure stays a number.</summary>
public sealed class HostileLogTests
{
    /// <summary>No parameter that a log tells is greater.</summary>
    private const double Greatest = 1e6;

    private static readonly ImmutableArray<(string Name, int Length, ImmutableArray<ImmutableArray<int>> Days)> Logs =
    [
        ("three members", 60, [[0, 20, 31], [5], [9, 40]]),
        ("one member of three purchases", 60, [[0, 20, 31]]),
        ("thirty all alike", 120, Members(30, _ => [0, 14, 28, 42, 56])),
        ("thirty every single day", 90, Members(30, _ => Enumerable.Range(0, 90))),
        ("a whale among single purchases", 720, Members(60, member => member == 0 ? Enumerable.Range(0, 700) : [member * 11])),
        ("the same two days", 100, Members(200, _ => [10, 50])),
        ("ten years", 3_653, Members(40, member => Enumerable.Range(0, 1 + (member % 12)).Select(i => (member * 11) + (i * (3 + (member % 97)))))),
        ("one returned", 200, Members(500, member => member == 3 ? [1, 2] : [member % 50])),
        ("all bought again on the last day", 120, Members(50, member => [member, 119])),
        ("all bought on the first two days", 400, Members(50, _ => [0, 1])),
        ("two days in all", 2, Members(40, member => member % 2 == 0 ? [0, 1] : [0])),
        ("clockwork of a week", 364, Members(100, member => Enumerable.Range(0, 52).Select(week => (week * 7) + (member % 7)))),
        ("three years of clockwork", 1_100, Members(60, member => Enumerable.Range(0, 36).Select(month => (month * 30) + (member % 5)))),
    ];

    public static TheoryData<string> Names => [.. Logs.Select(log => log.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Fit_and_backtest_of_a_hostile_log_give_numbers(string name)
    {
        var (_, length, days) = Logs.Single(log => log.Name == name);
        Hold(LogOfDays.Of(length, days.Select(member => member.AsEnumerable())), name);
    }

    [Fact]
    public void Fit_and_backtest_of_small_random_logs_give_numbers()
    {
        for (var seed = 1UL; seed <= 25; seed++) Hold(Random(new Dice(seed)), $"seed {seed}");
    }

    private static OrderLog Random(Dice dice)
    {
        var length = 5 + dice.Next(dice.Pick([20, 120, 800]));
        var (gap, stays) = (1 + dice.Next(40), dice.Next(100));
        return LogOfDays.Of(length, Enumerable.Range(0, 1 + dice.Next(60)).Select(_ => Days()).Append([0, length - 1]));

        IEnumerable<int> Days()
        {
            var day = dice.Next(length);
            yield return day;
            while (day < length && dice.Next(100) < stays) yield return day += 1 + dice.Next(gap);
        }
    }

    private static void Hold(OrderLog log, string name)
    {
        var watch = Stopwatch.StartNew();
        if (OrderLogLimits.Of(log).AllowsFit) HoldCalibration(log, name);
        foreach (var end in new[] { log.Length / 3, log.Length / 2, log.Length - 2 })
        {
            var options = new BacktestOptions(end, log.Length - 1, 0, end);
            if (SplitReview.Of(name, log, options) is null) HoldBacktest(Backtest.Run(log, options), name);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{name}: {watch.Elapsed}");
    }

    private static void HoldCalibration(OrderLog log, string name)
    {
        var result = LogCalibration.Run(log, new(7 * 13) { Bootstrap = BootstrapOptions.Least });
        var said = FitReview.Of(name, result.Chosen.Fit, result.ChosenByRolling).Select(diagnostic => diagnostic.Code).ToArray();
        var fit = result.Chosen.Fit.Fit!;
        foreach (var parameter in fit.Model.Parameters)
        {
            IsNumber(parameter.Value, $"{name}: {parameter.Name}");
            Assert.True(parameter.Value <= Greatest || said.Contains("PB9565"), $"{name}: {parameter.Name} = {parameter.Value}");
        }

        Assert.All(fit.StandardErrors, error => IsNumber(error, $"{name}: standard error"));
        Assert.All(result.Bootstrap!.Purchases.Intervals.OfType<ParameterInterval>(), interval => Assert.True(double.IsFinite(interval.High) && interval.Low <= interval.High, $"{name}: {interval}"));
        IsNumber(result.Survived, $"{name}: survived");
        IsNumber(result.Chosen.Fit.Histories.Average(fit.Model.Alive), $"{name}: alive");
        HoldOutlook(result.Outlook, name);
        Assert.All(result.Fits, rolled => IsNumber(rolled.Fit.Ahead(result.End, 7 * 13).Total, $"{name}: {rolled.Fit.Candidate.Name}"));
        var library = BehaviourLibrary.Write(result, "a log", []);
        Assert.DoesNotContain("NaN", library, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", library, StringComparison.Ordinal);
    }

    private static void HoldOutlook(Outlook outlook, string name)
    {
        IsNumber(outlook.Forecast.Total, $"{name}: total");
        IsNumber(outlook.Total.Low, $"{name}: low end");
        IsNumber(outlook.Total.High, $"{name}: high end");
        Assert.All(outlook.Weeks, week => IsNumber(week.High, $"{name}: high end of a week"));
    }

    private static void HoldBacktest(BacktestResult result, string name) => Assert.All(result.Scores, score =>
    {
        name = $"{name}, {score.Name}, {result.Options.End}";
        IsNumber(score.Errors.Expected, $"{name}: expected");
        IsNumber(score.Errors.MeanAbsolute, $"{name}: MAE");
        IsNumber(score.Errors.RootMeanSquare, $"{name}: RMSE");
        IsNumber(score.Total.Low, $"{name}: low end");
        IsNumber(score.Total.High, $"{name}: high end");
        IsNumber(score.MembersHeld, $"{name}: members held");
        IsNumber(score.Tracking?.CumulativeError ?? 0d, $"{name}: tracking");
        IsNumber(score.Tracking?.WeightedWeeklyError ?? 0d, $"{name}: weekly");
        if (!score.Weeks.IsEmpty) IsNumber(score.WeeksHeld, $"{name}: weeks held");
        if (!score.Rolling.Origins.IsEmpty) IsNumber(score.Rolling.Loss, $"{name}: loss");
        Assert.All(score.Weeks, week => IsNumber(week.Interval.High, $"{name}: high end of a week"));
    });

    private static void IsNumber(double value, string what) => Assert.True(double.IsFinite(value) && value >= 0d, $"{what} = {value}");

    private static ImmutableArray<ImmutableArray<int>> Members(int count, Func<int, IEnumerable<int>> days) => [.. Enumerable.Range(0, count).Select(member => days(member).ToImmutableArray())];
}
