namespace Playbook.Simulation;

/// <summary>How far a run is.</summary>
/// <param name="Done">The share of the work that is done, 0 to 1.</param>
/// <param name="Touches">Member-touches so far.</param>
public readonly record struct SimulationProgress(double Done, long Touches);
