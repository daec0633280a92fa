using Playbook.Simulation.Random;

namespace Playbook.Simulation.Behaviour;

/// <summary>
/// Gamma-Gamma (Fader and Hardie 2013): the values of a shopper's orders are Gamma(p, ν), with mean p ÷ ν; ν ~ Gamma(q, γ) differs between
/// shoppers. Given a mean ζ of a shopper's own, the variance of its orders is ζ² ÷ p.
/// </summary>
public sealed class GammaGammaSpend(SpendSettings settings, RandomSource random)
{
    /// <summary>The shopper's own mean, ζ = p ÷ ν. A function of who it is, so that nothing is kept of it.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="mean">Of the persona, in money, which rules where γ is not stated.</param>
    public double MeanOf(Identity who, double mean)
    {
        var stream = random.Stream(who, 0, Purpose.Spend);
        return settings.P * settings.GammaFor(mean) / GammaDistribution.Sample(settings.Q, ref stream);
    }

    /// <summary>The value of one of its orders.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="mean">Of the persona.</param>
    /// <param name="order">The ordinal of the order.</param>
    public double Of(Identity who, double mean, int order)
    {
        var stream = random.Stream(who, order, Purpose.OrderSpend);
        return MeanOf(who, mean) * GammaDistribution.Sample(settings.P, ref stream) / settings.P;
    }
}
