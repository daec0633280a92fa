namespace Playbook.Reporting.Backtests;

/// <summary>How one model or baseline did on what was held back. Shares are of 1.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="IsBaseline">Whether it is shown for comparison alone.</param>
/// <param name="LogLikelihood">Of calibration; null of a baseline.</param>
/// <param name="Loss">Its errors inside of calibration, by which the choice is made; null when the log is too short.</param>
/// <param name="Expected">Total that was forecast.</param>
/// <param name="Low">Low end of its 80 % interval.</param>
/// <param name="High">High end.</param>
/// <param name="Actual">Total that came.</param>
/// <param name="Mae">Mean absolute error of members.</param>
/// <param name="Rmse">Root mean square error of members.</param>
/// <param name="CumulativeError">Cumulative weekly tracking error; null of a baseline.</param>
/// <param name="WeeklyError">Weighted weekly error of the unconditional curve; null of a baseline.</param>
/// <param name="WeeksHeld">Share of the weeks within their 80 % interval.</param>
/// <param name="MembersHeld">Share of the members within theirs.</param>
public sealed record BacktestRow(
    string Name,
    bool IsBaseline,
    double? LogLikelihood,
    double? Loss,
    double Expected,
    double Low,
    double High,
    double Actual,
    double Mae,
    double Rmse,
    double? CumulativeError,
    double? WeeklyError,
    double? WeeksHeld,
    double MembersHeld)
{
    /// <summary>Forecast against what came, less one; null when nothing came.</summary>
    public double? Bias => Actual > 0d ? (Expected / Actual) - 1d : null;

    public bool Holds => Actual >= Low && Actual <= High;
}
