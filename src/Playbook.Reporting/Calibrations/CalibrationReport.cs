using System.Collections.Immutable;

namespace Playbook.Reporting.Calibrations;

/// <summary>What a log taught, as a page shows it.</summary>
/// <param name="Tool">Name and version.</param>
/// <param name="Log">The name of the log's file.</param>
/// <param name="Facts">What became of it: a label and a text each.</param>
/// <param name="Models">What was tried, the baselines last.</param>
/// <param name="Chosen">The name of the model that is believed.</param>
/// <param name="ChosenBecause">Why it is.</param>
/// <param name="Parameters">Its parameters, and those of spend.</param>
/// <param name="Refits">What was fitted to members drawn anew; empty when nothing was.</param>
/// <param name="Uncertainty">Where their standard errors come from, in sentences.</param>
/// <param name="Findings">What that means, in sentences.</param>
/// <param name="Past">Repeat purchases of the log's last weeks.</param>
/// <param name="Ahead">Expected purchases of the weeks after it, and their intervals.</param>
/// <param name="Total">The same of all these weeks together.</param>
/// <param name="First">The first day that the weeks show.</param>
/// <param name="Last">The last.</param>
public sealed record CalibrationReport(
    string Tool,
    string Log,
    ImmutableArray<(string Label, string Text)> Facts,
    ImmutableArray<CalibrationModel> Models,
    string Chosen,
    string ChosenBecause,
    ImmutableArray<CalibrationParameter> Parameters,
    ImmutableArray<CalibrationRefits> Refits,
    ImmutableArray<string> Uncertainty,
    ImmutableArray<string> Findings,
    ImmutableArray<int> Past,
    ImmutableArray<(double Expected, double Low, double High)> Ahead,
    (double Expected, double Low, double High) Total,
    DateOnly First,
    DateOnly Last);
