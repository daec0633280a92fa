using System.Collections.Concurrent;
using System.Collections.Immutable;
using Playbook.Calibration.Backtesting;
using Playbook.Calibration.Bootstrapping;
using Playbook.Calibration.Calibrating;
using Playbook.Calibration.Fitting;
using Playbook.Calibration.Forecasting;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Tests.Calibrating;
using Playbook.Calibration.Tests.Fitting;
using Playbook.Data.Orders;
using Playbook.Testing.Data;

namespace Playbook.Calibration.Tests.Bootstrapping;

/// <summary>Refits to members drawn anew: where a model is right they say what its information says, and each time they say the same.</summary>
public class BootstrapTests
{
    private const int Refits = 400;

    private static readonly BetaGeometricFamily s_bgNbd = new(stages: 1, dropsAtFirst: false);

    /// <summary>Four times the relative error of a standard error from so many refits, 1/√(2 B) of a normal.</summary>
    private static double Tolerance(int refits) => 4d / Math.Sqrt(2d * refits);

    [Fact]
    public void Standard_errors_of_a_log_that_the_model_made_are_those_of_the_information()
    {
        var fit = Fit(SyntheticLog.Of(2_500, 400), s_bgNbd);
        var result = Bootstrap.Run(fit, new(Refits)).Purchases;
        Assert.Equal((Refits, 0, 0), (result.Refits, result.Failed, result.AtBound));
        Close(fit.Fit!.StandardErrors, fit.With(result).Fit!.StandardErrors, Refits);
        Assert.All(result.Intervals.Index(), interval => Assert.InRange(fit.Fit.Model.Parameters[interval.Index].Value, interval.Item!.Value.Low, interval.Item.Value.High));
    }

    /// <summary>CDNOW was not made by the model, so that the information is too sure of r and alpha; the sandwich of White (1982) is not, nor are refits.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Standard_errors_of_CDNOW_are_those_of_the_sandwich(bool dropsAtFirst)
    {
        var shared = SharedLogs.Cdnow();
        var fit = Fit(shared.Log, new BetaGeometricFamily(1, dropsAtFirst), shared.End);
        var result = Bootstrap.Run(fit, new(Refits)).Purchases;
        Assert.Equal((0, 0), (result.Failed, result.AtBound));
        Close(Sandwich.Errors(fit), fit.With(result).Fit!.StandardErrors, Refits);
        Assert.All(fit.Fit!.StandardErrors.Zip(fit.With(result).Fit!.StandardErrors), error => Assert.InRange(error.Second / error.First, 0.85, 1.6));
    }

    /// <summary>How fast members of CDNOW leave is told loosely and unevenly, which no standard error shows: intervals reach further up than down.</summary>
    [Fact]
    public void Intervals_of_CDNOW_are_as_uneven_as_what_is_known()
    {
        var shared = SharedLogs.Cdnow();
        var fit = Fit(shared.Log, new ParetoNbdFamily(), shared.End);
        var result = Bootstrap.Run(fit, new(200)).Purchases;
        foreach (var i in (int[])[2, 3])
        {
            var (value, interval) = (fit.Fit!.Model.Parameters[i].Value, result.Intervals[i]!.Value);
            Assert.True(interval.High / value > 1.1 * (value / interval.Low), $"{interval} about {value}");
        }
    }

    [Fact]
    public void Standard_errors_of_the_spend_of_CDNOW_are_those_of_the_information()
    {
        var shared = SharedLogs.Cdnow();
        var spends = SpendHistories.Of(Cohort.Of(shared.Log, 0, shared.Log.Length - 1));
        var spend = new SpendFit(spends, GammaGammaFit.Fit(spends));
        var result = Bootstrap.Run(Fit(shared.Log, s_bgNbd), new(Refits), spend).Spend!;
        Close(spend.Fit.StandardErrors, (spend.Fit with { LogCovariance = result.LogCovariance! }).StandardErrors, Refits);
    }

    /// <summary>Members of CDNOW differ more than any of the models has it, and what is forecast of them is less sure than the information says.</summary>
    [Fact]
    public void Forecasts_of_CDNOW_take_the_covariance_of_the_refits()
    {
        var shared = SharedLogs.Cdnow();
        var options = new BacktestOptions(shared.End, shared.Log.Length - 1, 0, shared.CohortTo);
        BacktestResult plain = Backtest.Run(shared.Log, options), refitted = Backtest.Run(shared.Log, options with { Bootstrap = BootstrapOptions.Least });
        Assert.Equal((plain.Chosen.Name, plain.Chosen.Errors.Expected), (refitted.Chosen.Name, refitted.Chosen.Errors.Expected));
        Assert.Equal(refitted.Bootstrap!.LogCovariance, refitted.Chosen.Fit.Fit!.LogCovariance);
        Assert.Same(refitted.Chosen, refitted.Scores.Single(score => score.Name == refitted.Chosen.Name));
        Assert.True(refitted.Chosen.Total.Low < plain.Chosen.Total.Low && refitted.Chosen.Total.High > plain.Chosen.Total.High, $"{refitted.Chosen.Total} against {plain.Chosen.Total}");
    }

    [Fact]
    public void Library_and_outlook_of_a_log_take_the_covariance_of_the_refits()
    {
        var log = SyntheticLog.Of(400, 200);
        LogCalibrationResult plain = LogCalibration.Run(log, new(91)), refitted = LogCalibration.Run(log, new(91) { Bootstrap = BootstrapOptions.Least });
        Assert.Equal(refitted.Bootstrap!.Purchases.LogCovariance, refitted.Chosen.Fit.Fit!.LogCovariance);
        Assert.Equal(refitted.Bootstrap.Spend!.LogCovariance, refitted.Spend!.LogCovariance);
        Assert.Equal(plain.Chosen.Fit.Fit!.Model.Parameters, refitted.Chosen.Fit.Fit.Model.Parameters);
        Assert.Equal(plain.Outlook.Forecast.ByWeek, refitted.Outlook.Forecast.ByWeek);
        Assert.NotEqual(plain.Outlook.Total, refitted.Outlook.Total);
        Assert.NotEqual(BehaviourLibrary.Write(plain, "a log", []), BehaviourLibrary.Write(refitted, "a log", []));
    }

    [Fact]
    public void More_parameters_than_lanes_are_refitted_with_covariates_and_special_days()
    {
        const int few = 60;
        var apparel = new ApparelLog();
        var fit = Candidate.Of(new PurchaseEffects(apparel.Covariates, apparel.Calendar)).FitTo(Cohort.Of(apparel.Log, 0, apparel.End).Thinned(300), apparel.End);
        var result = Bootstrap.Run(fit, new(few)).Purchases;
        Assert.True(fit.Fit!.Model.Parameters.Length > 8);
        Assert.Equal(fit.Fit.StandardErrors.Select(error => error > 0d), result.Intervals.Select(interval => interval is not null));
        Assert.All(result.Intervals.OfType<ParameterInterval>(), interval => Assert.True(interval.Low < interval.High));
    }

    [Fact]
    public void Threads_change_no_bit()
    {
        var fit = Fit(SyntheticLog.Of(600, 300), new ParetoNbdFamily());
        RefitSpread one = Bootstrap.Run(fit, new(BootstrapOptions.Least) { Threads = 1 }).Purchases, many = Bootstrap.Run(fit, new(BootstrapOptions.Least) { Threads = 5 }).Purchases;
        Assert.Equal(one.LogCovariance!.Enumerate(), many.LogCovariance!.Enumerate());
        Assert.Equal(one.Intervals, many.Intervals);
        Assert.Equal((one.Failed, one.AtBound), (many.Failed, many.AtBound));
    }

    /// <summary>Nobody leaves, and all buy at one pace.</summary>
    [Fact]
    public void What_the_log_does_not_tell_stays_out_of_the_covariance()
    {
        var fit = Fit(LogOfDays.Of(400, Enumerable.Range(0, 80).Select(member => Enumerable.Range(0, 50).Select(i => (member % 7) + (i * 7) + (i * member % 3)))), s_bgNbd);
        var result = Bootstrap.Run(fit, new(BootstrapOptions.Least)).Purchases;
        var untold = fit.Fit!.StandardErrors.Index().Where(error => error.Item == 0d).Select(error => error.Index).ToArray();
        Assert.NotEmpty(untold);
        Assert.All(untold, i => Assert.Null(result.Intervals[i]));
        if (result.LogCovariance is { } covariance) Assert.All(untold, i => Assert.All(covariance.Row(i), value => Assert.Equal(0d, value)));
    }

    [Fact]
    public void Progress_climbs_to_the_end()
    {
        var told = new ConcurrentQueue<double>();
        Bootstrap.Run(Fit(SyntheticLog.Of(200, 200), s_bgNbd), new(BootstrapOptions.Least) { Progress = new Told(told) });
        Assert.Equal(Enumerable.Range(1, BootstrapOptions.Least).Select(done => done / (double)BootstrapOptions.Least), told);
    }

    [Fact]
    public void Cancellation_ends_it()
    {
        using var cancellation = new CancellationTokenSource();
        var done = 0;
        var options = new BootstrapOptions(BootstrapOptions.Most) { Cancellation = cancellation.Token, Progress = new Told([], () => { if (++done == 3) cancellation.Cancel(); }) };
        Assert.ThrowsAny<OperationCanceledException>(() => Bootstrap.Run(Fit(SyntheticLog.Of(200, 200), s_bgNbd), options));
        Assert.InRange(done, 3, BootstrapOptions.Most / 2);
    }

    private static void Close(ImmutableArray<double> expected, ImmutableArray<double> actual, int refits) =>
        Assert.All(expected.Zip(actual), error => Assert.Equal(1d, error.Second / error.First, Tolerance(refits)));

    private static CandidateFit Fit(OrderLog log, PurchaseFamily family, int? end = null) =>
        Candidate.Of(family).FitTo(Cohort.Of(log, 0, end ?? log.Length - 1), end ?? log.Length - 1);

    private sealed class Told(ConcurrentQueue<double> values, Action? then = null) : IProgress<double>
    {
        public void Report(double value)
        {
            values.Enqueue(value);
            then?.Invoke();
        }
    }
}
