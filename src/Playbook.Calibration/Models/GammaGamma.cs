using System.Collections.Immutable;

namespace Playbook.Calibration.Models;

/// <summary>
/// Spend by purchase: around a member's mean, Gamma(p, ν); means differ by ν ~ Gamma(q, gamma). Spend is held to be independent of how often a
/// member buys. Fader and Hardie 2013, "The gamma-gamma model of monetary value".
/// </summary>
/// <param name="P">Shape of the spend of one purchase.</param>
/// <param name="Q">Shape of the Gamma of ν.</param>
/// <param name="Gamma">Its rate parameter, in currency.</param>
public sealed record GammaGamma(double P, double Q, double Gamma)
{
    public ImmutableArray<ModelParameter> Parameters => [new("p", P), new("q", Q), new("gamma", Gamma)];

    /// <summary>E[M] = p γ/(q − 1): mean spend of a purchase over members; infinite for q ≤ 1.</summary>
    public double Mean => Q > 1d ? P * Gamma / (Q - 1d) : double.PositiveInfinity;

    /// <summary>E[M | x, m] = p (γ + x m)/(p x + q − 1): mean spend of a member whose x purchases averaged m (equation 5).</summary>
    public double ExpectedOf(int purchases, double average) => P * (Gamma + (purchases * average)) / ((P * purchases) + Q - 1d);
}
