using System.Collections.Immutable;

namespace Playbook.Reporting.Backtests;

/// <summary>A backtest as a page shows it.</summary>
/// <param name="Tool">Name and version.</param>
/// <param name="Log">The name of the log's file.</param>
/// <param name="Facts">What was done to what: a label and a text each.</param>
/// <param name="Rows">One a model, the baselines last.</param>
/// <param name="Chosen">The name of the model that is believed, and why in a sentence.</param>
/// <param name="ChosenBecause">Why it is.</param>
/// <param name="Past">Repeat purchases of the weeks before the split, the last of them ending there.</param>
/// <param name="Weeks">The whole weeks held back.</param>
/// <param name="Split">The last day of calibration.</param>
/// <param name="Last">The last day held back.</param>
/// <param name="Notes">What a reader must know, in sentences.</param>
public sealed record BacktestReport(
    string Tool,
    string Log,
    ImmutableArray<(string Label, string Text)> Facts,
    ImmutableArray<BacktestRow> Rows,
    string Chosen,
    string ChosenBecause,
    ImmutableArray<int> Past,
    ImmutableArray<BacktestWeek> Weeks,
    DateOnly Split,
    DateOnly Last,
    ImmutableArray<string> Notes);
