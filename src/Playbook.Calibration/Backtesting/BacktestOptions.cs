using Playbook.Calibration.Histories;

namespace Playbook.Calibration.Backtesting;

/// <summary>What is held back and who is looked at, in days counted from the log's first.</summary>
/// <param name="End">The last day of calibration.</param>
/// <param name="Last">The last day held back.</param>
/// <param name="CohortFrom">The first day on which a member looked at may have bought first.</param>
/// <param name="CohortTo">The last such day; never after the end of calibration.</param>
public sealed record BacktestOptions(int End, int Last, int CohortFrom, int CohortTo)
{
    /// <summary>What is known beside the log, of members and of days also after the end of calibration; null for nothing.</summary>
    public PurchaseEffects? Known { get; init; }

    /// <summary>How often the chosen model is fitted to members drawn anew; 0 for the covariance of the information.</summary>
    public int Bootstrap { get; init; }

    /// <summary>Told the share of the work that is done.</summary>
    public IProgress<double>? Progress { get; init; }

    public CancellationToken Cancellation { get; init; }
}
