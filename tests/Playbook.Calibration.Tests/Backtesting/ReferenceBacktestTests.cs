using Playbook.Calibration.Backtesting;
using Playbook.Calibration.Fitting;
using Playbook.Calibration.Forecasting;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;
using Playbook.Testing.Data;

namespace Playbook.Calibration.Tests.Backtesting;

/// <summary>Real logs, the past fitted and the rest forecast, against what the published tools make of them.</summary>
public class ReferenceBacktestTests
{
    public static TheoryData<string, string, string> Rows => new()
    {
        { "cdnow", "bgnbd", "BG/NBD" }, { "cdnow", "mbgnbd", "MBG/NBD" }, { "cdnow", "pnbd", "Pareto/NBD" },
        { "online_retail", "bgnbd", "BG/NBD" }, { "online_retail", "pnbd", "Pareto/NBD" }, { "online_retail", "bgcnbd-k", "BG/CNBD-2" }, { "online_retail", "mbgcnbd-k", "MBG/CNBD-2" },
        { "apparel", "bgnbd", "BG/NBD" }, { "apparel", "mbgnbd", "MBG/NBD" }, { "apparel", "pnbd", "Pareto/NBD" },
        { "collegemsg_activity", "bgnbd", "BG/NBD" }, { "collegemsg_activity", "mbgnbd", "MBG/NBD" }, { "collegemsg_activity", "pnbd", "Pareto/NBD" },
        { "cdnow_master", "bgnbd", "BG/NBD" }, { "cdnow_master", "mbgnbd", "MBG/NBD" }, { "cdnow_master", "pnbd", "Pareto/NBD" },
    };

    /// <summary>Totals within a purchase in a thousand of the best row of that model, or nearer to what came; errors of members no more than a thousandth worse.</summary>
    [Theory]
    [MemberData(nameof(Rows))]
    public void Model_forecasts_no_worse_than_the_published_tools(string dataSet, string theirs, string ours)
    {
        var rows = ReferenceFit.All().Where(row => row.DataSet == dataSet && row.Model == theirs).ToArray();
        var shared = Log(dataSet);
        var cohort = Cohort.Of(shared.Log, 0, shared.CohortTo);
        var fit = Candidate.Of(Family(ours)).FitTo(cohort, shared.End);
        var errors = MemberErrors.Of(fit.Ahead(shared.End, shared.Log.Length - 1 - shared.End).ByMember, cohort.Orders(shared.End + 1, shared.Log.Length - 1));
        Assert.NotEmpty(rows);
        Assert.True(Math.Abs(errors.Bias) <= rows.Min(row => Math.Abs(row.Bias)) / 100d + 0.001, $"bias {errors.Bias}");
        Assert.True(errors.MeanAbsolute <= rows.Min(row => row.Mae) * 1.001, $"MAE {errors.MeanAbsolute}");
        Assert.True(errors.RootMeanSquare <= rows.Min(row => row.Rmse) * 1.001, $"RMSE {errors.RootMeanSquare}");
        var tracking = Tracking.Of(cohort, (IPurchaseModel)fit.Forecast, fit.Clock, shared.End, shared.Log.Length - 1);
        if (rows.Select(row => row.CumulativeError).OfType<double>().ToArray() is { Length: > 0 } published)
            Assert.True(tracking.CumulativeError * 100d <= published.Min() * 1.01, $"tracking {tracking.CumulativeError}");
    }

    [Fact]
    public void Chosen_model_of_CDNOW_is_as_good_as_the_median_row_and_its_interval_holds_what_came()
    {
        var shared = SharedLogs.Cdnow();
        var result = Backtest.Run(shared.Log, new(shared.End, shared.Log.Length - 1, 0, shared.CohortTo));
        var rows = ReferenceFit.All().Where(row => row.DataSet == "cdnow" && row.LogLikelihood is not null).ToArray();
        Assert.True(result.ChosenByRolling);
        Assert.True(Math.Abs(result.Chosen.Errors.Bias) * 100d <= Median(rows.Select(row => Math.Abs(row.Bias))));
        Assert.True(result.Chosen.Errors.MeanAbsolute <= Median(rows.Select(row => row.Mae)));
        Assert.True(result.Chosen.Errors.RootMeanSquare <= Median(rows.Select(row => row.Rmse)));
        Assert.True(result.Chosen.Total.Holds(result.Chosen.Errors.Actual));
        Assert.InRange(result.Chosen.WeeksHeld, 0.7, 0.9);
        Assert.InRange(result.Chosen.MembersHeld, 0.8, 1d);
    }

    /// <summary>The holdout is not looked at: what is forecast and chosen is the same when nothing of it is known.</summary>
    [Fact]
    public void Choice_and_forecast_know_nothing_of_what_is_held_back()
    {
        var shared = SharedLogs.Cdnow();
        var log = shared.Log;
        var blind = LogParts.Until(log, shared.End, log.Length);
        var options = new BacktestOptions(shared.End, log.Length - 1, 0, shared.CohortTo);
        BacktestResult seeing = Backtest.Run(log, options), unseeing = Backtest.Run(blind, options);
        Assert.Equal(seeing.Chosen.Name, unseeing.Chosen.Name);
        Assert.Equal(seeing.Chosen.Errors.Expected, unseeing.Chosen.Errors.Expected);
        Assert.Equal(seeing.Chosen.Total, unseeing.Chosen.Total);
        Assert.Equal(0d, unseeing.Chosen.Errors.Actual);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2d;
    }

    private static SharedLog Log(string name) => name switch
    {
        "cdnow" => SharedLogs.Cdnow(),
        "cdnow_master" => SharedLogs.CdnowMaster(),
        "online_retail" => SharedLogs.OnlineRetail(),
        "apparel" => SharedLogs.Apparel(),
        "collegemsg_activity" => SharedLogs.CollegeMessages(),
        _ => throw new InvalidOperationException($"No such log: {name}."),
    };

    private static PurchaseFamily Family(string name) => new PurchaseFamily[]
    {
        new BetaGeometricFamily(1, dropsAtFirst: false), new BetaGeometricFamily(1, dropsAtFirst: true), new ParetoNbdFamily(),
        new BetaGeometricFamily(2, dropsAtFirst: false), new BetaGeometricFamily(2, dropsAtFirst: true),
    }.Single(family => family.Name == name);
}
