using Playbook.Calibration.Forecasting;

namespace Playbook.Calibration.Calibrating;

/// <summary>A candidate fitted to a whole log, and how it did inside of it.</summary>
public sealed record RolledFit(CandidateFit Fit, RollingResult Rolling)
{
    /// <summary>Purchases that it expects of all members over the horizon.</summary>
    public double Ahead { get; init; }
}
