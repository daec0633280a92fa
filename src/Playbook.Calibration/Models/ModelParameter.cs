namespace Playbook.Calibration.Models;

/// <summary>A parameter by the name that its paper gives it.</summary>
public readonly record struct ModelParameter(string Name, double Value);
