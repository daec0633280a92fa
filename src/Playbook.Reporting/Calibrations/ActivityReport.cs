using System.Collections.Immutable;

namespace Playbook.Reporting.Calibrations;

/// <summary>What a log of acts taught, as a page shows it.</summary>
/// <param name="Log">The name of the log's file.</param>
/// <param name="Facts">What became of it: a label and a text each.</param>
/// <param name="Forms">The forms of activity that were tried, the believed one first; empty where the log does not tell.</param>
/// <param name="Parameters">Those of the believed form, as a playbook names them.</param>
/// <param name="Shares">The shares active that it expects.</param>
/// <param name="ActivityFindings">What that means, in sentences.</param>
/// <param name="Contagions">The fits of contagion by width of the bins; empty where none was made.</param>
/// <param name="ContagionFindings">What that means, in sentences.</param>
public sealed record ActivityReport(
    string Log,
    ImmutableArray<(string Label, string Text)> Facts,
    ImmutableArray<ActivityFormRow> Forms,
    ImmutableArray<CalibrationParameter> Parameters,
    ImmutableArray<ActivityShareRow> Shares,
    ImmutableArray<string> ActivityFindings,
    ImmutableArray<ContagionRow> Contagions,
    ImmutableArray<string> ContagionFindings);
