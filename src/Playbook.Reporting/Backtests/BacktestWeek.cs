namespace Playbook.Reporting.Backtests;

/// <summary>A week held back.</summary>
public readonly record struct BacktestWeek(double Expected, double Low, double High, int Actual);
