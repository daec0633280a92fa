using System.Collections.Immutable;

namespace Playbook.Simulation.Sensitivities;

/// <summary>What becomes of the forecast with one parameter at one end of its range.</summary>
/// <param name="Value">Of the parameter.</param>
/// <param name="Change">Of the metric; null where it could not be measured.</param>
/// <param name="Factors">Of the five factors, in their order.</param>
/// <param name="Meets">Whether half or more of the replicates reach the target; null where there is none, or it could not be measured.</param>
public sealed record SensitivityEnd(decimal Value, PairedChange? Change, ImmutableArray<PairedChange?> Factors, bool? Meets);
