using System.Collections.Immutable;

namespace Playbook.Calibration.Contagion;

/// <summary>A self-exciting process λ(t) = μ(t) + Σ n β e^(−β(t − tⱼ)) fitted to a log of events.</summary>
/// <param name="Ratio">n, the branching ratio: how many events each brings by itself on average.</param>
/// <param name="HalfLife">ln 2/β: half of them come within so many seconds.</param>
/// <param name="Baseline">μ by bin with events, one sequence after the other, in events a second; it is zero in other bins.</param>
/// <param name="LogLikelihood">Σ ln λ(tᵢ) − ∫ λ.</param>
/// <param name="Iterations">Steps of the EM algorithm.</param>
/// <param name="HasConverged">Whether they came to rest.</param>
public sealed record HawkesFit(double Ratio, double HalfLife, ImmutableArray<double> Baseline, double LogLikelihood, int Iterations, bool HasConverged)
{
    /// <summary>Bins of the baseline, those without events too: a parameter each.</summary>
    public required int Bins { get; init; }

    /// <summary>Standard error of n, the baseline being free; infinite where the events do not bound it.</summary>
    public required double RatioError { get; init; }

    /// <summary>Standard error of ln of the half-life, the baseline being free; 0 where it was given, infinite where the events do not bound it.</summary>
    public required double LogHalfLifeError { get; init; }

    /// <summary>Akaike 1974: −2 ln L + 2k.</summary>
    public double Aic => (2d * (Bins + (LogHalfLifeError == 0d ? 1 : 2))) - (2d * LogLikelihood);

    /// <summary>Events of one that comes from outside, itself included: 1/(1 − n). Infinite where each brings one or more.</summary>
    public double ClusterSize => Ratio < 1d ? 1d / (1d - Ratio) : double.PositiveInfinity;
}
