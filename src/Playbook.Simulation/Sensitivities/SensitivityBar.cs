using Playbook.Simulation.Metrics;

namespace Playbook.Simulation.Sensitivities;

/// <summary>A bar of the tornado: a parameter at both ends of its range, all others at their values.</summary>
public sealed record SensitivityBar(AssumptionEntry Parameter, SensitivityEnd Low, SensitivityEnd High)
{
    /// <summary>The larger of the two changes.</summary>
    public double Reach => Math.Max(Math.Abs(Low.Change?.Difference ?? 0d), Math.Abs(High.Change?.Difference ?? 0d));

    /// <summary>True where the metric and the factors are as they were at both ends.</summary>
    public bool IsIdle => new[] { Low, High }.All(end => end.Change is null or { IsNone: true } && end.Factors.All(f => f is null or { IsNone: true }));

    /// <summary>True where neither end can be told from nothing.</summary>
    public bool IsNoise => new[] { Low, High }.All(end => end.Change is null or { IsNone: true } or { IsNoise: true });

    /// <summary>True where the two ends disagree on the target, or one of them with the values as they are.</summary>
    public bool Decides(bool? meets) => meets is { } now && (Low.Meets is { } low && low != now || High.Meets is { } high && high != now);
}
