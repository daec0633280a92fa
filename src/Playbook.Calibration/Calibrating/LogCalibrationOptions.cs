using Playbook.Calibration.Histories;

namespace Playbook.Calibration.Calibrating;

/// <summary>How a log is learned from.</summary>
/// <param name="Horizon">How many days are forecast.</param>
public sealed record LogCalibrationOptions(int Horizon)
{
    /// <summary>What is known beside the log, also of the days that are forecast; null for nothing.</summary>
    public PurchaseEffects? Known { get; init; }

    /// <summary>How often the chosen model is fitted to members drawn anew; 0 for the covariance of the information.</summary>
    public int Bootstrap { get; init; }

    /// <summary>Told the share of the work that is done.</summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>Ends the work with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }
}
