using System.Collections.Immutable;
using System.Globalization;

namespace Playbook.Reporting.Backtests;

/// <summary>The table of models as words: the same in the terminal, in Markdown and in HTML.</summary>
internal static class BacktestTable
{
    private const string None = "—";

    public static ImmutableArray<string> Head { get; } =
        ["model", "forecast", "80 % interval", "bias", "MAE", "RMSE", "tracking", "weekly", "weeks held", "members held", "loss before", "ln L"];

    public static ImmutableArray<string> Cells(BacktestRow row, string chosen) =>
    [
        row.Name == chosen ? row.Name + " *" : row.Name,
        Text(row.Expected, "N0"),
        $"{Text(row.Low, "N0")}–{Text(row.High, "N0")}{(row.Holds ? string.Empty : " (missed)")}",
        row.Bias is { } bias ? Signed(bias) : None,
        Text(row.Mae, "0.0000"),
        Text(row.Rmse, "0.0000"),
        Share(row.CumulativeError),
        Share(row.WeeklyError),
        row.WeeksHeld is { } weeks ? Text(weeks * 100d, "0") + "%" : None,
        Text(row.MembersHeld * 100d, "0") + "%",
        row.Loss is { } loss ? Text(loss, "0.000") : None,
        row.LogLikelihood is { } log ? Text(log, "0.0") : None,
    ];

    /// <summary>What the columns mean, a sentence each.</summary>
    public static ImmutableArray<string> Legend { get; } =
    [
        "* is believed: of the models, it erred least when the last part of calibration was forecast from before; what came after the split was never looked at to choose.",
        "bias: forecast total against what came. MAE, RMSE: errors of single members, in purchases. tracking: mean error of the cumulated weeks held back; weekly: error of single weeks (both by age of member alone).",
        "weeks held, members held: share of them within their own 80 % interval; about 80 % is right for weeks, and more for members, whose counts are small.",
        "loss before: errors of members plus error in total as shares of what was bought, inside of calibration: what the choice goes by. ln L compares models of the same members, not logs.",
    ];

    public static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Share(double? share) => share is { } value ? Text(value * 100d, "0.0") + "%" : None;

    private static string Signed(double share) => (share < 0d ? "−" : "+") + Text(Math.Abs(share) * 100d, "0.0") + "%";
}
