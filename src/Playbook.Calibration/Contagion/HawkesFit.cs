using System.Collections.Immutable;

namespace Playbook.Calibration.Contagion;

/// <summary>A self-exciting process λ(t) = μ(t) + Σ n β e^(−β(t − tⱼ)) fitted to a log of events.</summary>
/// <param name="Ratio">n, the branching ratio: how many events each brings by itself on average.</param>
/// <param name="HalfLife">ln 2/β: half of them come within so many seconds.</param>
/// <param name="Baseline">μ by bin, in events a second.</param>
/// <param name="LogLikelihood">Σ ln λ(tᵢ) − ∫ λ.</param>
/// <param name="Iterations">Steps of the EM algorithm.</param>
/// <param name="HasConverged">Whether they came to rest.</param>
public sealed record HawkesFit(double Ratio, double HalfLife, ImmutableArray<double> Baseline, double LogLikelihood, int Iterations, bool HasConverged)
{
    /// <summary>Events of one that comes from outside, itself included: 1/(1 − n). Infinite where each brings one or more.</summary>
    public double ClusterSize => Ratio < 1d ? 1d / (1d - Ratio) : double.PositiveInfinity;
}
