using Playbook.Calibration.Forecasting;

namespace Playbook.Calibration.Backtesting;

/// <summary>A week held back.</summary>
/// <param name="Expected">Purchases that were forecast.</param>
/// <param name="Interval">The middle 80 % of them.</param>
/// <param name="Actual">Purchases that came.</param>
public readonly record struct WeekScore(double Expected, CountInterval Interval, int Actual);
