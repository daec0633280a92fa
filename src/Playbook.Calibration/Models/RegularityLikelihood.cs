using MathNet.Numerics;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Models;

/// <summary>
/// The likelihood of a member's gaps and of its silence since, for a regularity of k stages: rates λ ~ Gamma(r, alpha) are integrated out, and of
/// when it died so is the rest. Everything is relative to having lived until the last purchase.
/// </summary>
internal static class RegularityLikelihood
{
    /// <summary>ln of what the gaps say: k^(kx) ∏ gap^(k − 1)/Γ(k)^x · Γ(r + kx)/Γ(r) · α^r/(α + k t_x)^(r + kx).</summary>
    public static Dual OfGaps(Dual r, Dual alpha, Dual rise, int stages, PurchaseHistory history)
    {
        var shape = r + (stages * history.Repeats);
        var known = (stages * history.Repeats * Math.Log(stages)) + ((stages - 1) * history.LogGaps) - (history.Repeats * SpecialFunctions.GammaLn(stages));
        return rise + (r * Dual.Log(alpha)) - (shape * Dual.Log(alpha + (stages * history.Recency))) + known;
    }

    /// <summary>The chance that the gap still lasts after a silence, by how many of its stages have passed; their sum if that is asked.</summary>
    public static Dual Waiting(Dual shape, Dual rate, int stages, double silence)
    {
        var z = (Dual)(stages * silence) / (rate + (stages * silence));
        Dual term = 1d, sum = 1d;
        for (var j = 1; j < stages; j++)
        {
            term *= (shape + (j - 1)) * z * (1d / j);
            sum += term;
        }

        return sum * Dual.Exp(shape * (Dual.Log(rate) - Dual.Log(rate + (stages * silence))));
    }

    /// <summary>
    /// The chance to have died within a silence without a purchase before: ∫ s b^s/(b + u)^(s + 1) · Waiting(u) du, b = β + t_x; even steps in the
    /// logarithm of u plus the lesser of b and the mean gap.
    /// </summary>
    public static Dual Dead(Dual shape, Dual rate, int stages, Dual s, Dual b, double silence)
    {
        var lesser = Math.Min(b.Value, rate.Value / shape.Value);
        var span = Math.Log(1d + (silence / lesser));
        if (!(span > 0d)) return 0d;
        Dual sum = 0d;
        var power = s + 1d;
        var start = Dual.Log(b);
        for (var i = 0; i < GaussLegendre.Order; i++)
        {
            var place = lesser * Math.Exp(span * GaussLegendre.Node(i));
            var u = place - lesser;
            sum += Waiting(shape, rate, stages, u) * Dual.Exp(power * (start - Dual.Log(b + u))) * (GaussLegendre.Weight(i) * place);
        }

        return s / b * sum * span;
    }
}
