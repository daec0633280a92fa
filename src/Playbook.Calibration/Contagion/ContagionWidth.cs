namespace Playbook.Calibration.Contagion;

/// <summary>A fit with bins of one width.</summary>
/// <param name="Hours">The width of the bins of the baseline.</param>
/// <param name="Fit">What it says.</param>
public sealed record ContagionWidth(double Hours, HawkesFit Fit);
