namespace Playbook.Calibration.Numerics;

/// <summary>
/// ∫ s / ((α + y)^shape (β + y)^(s + 1)) dy over a member's silence, from its last purchase to the end of observation: the likelihood that it
/// died somewhere within. In the logarithm of y plus the lesser of α and β the integrand is smooth, and the quadrature of Gauss and Legendre
/// exact to the last digits; what lies where it has fallen below e^−40 of its start is left out.
/// </summary>
internal static class DeathIntegral
{
    private const double Negligible = 40d;

    /// <summary>The logarithm of the integral; minus infinity of a silence of no length.</summary>
    public static double Log(double shape, double alpha, double s, double beta, double from, double to) =>
        Log(shape, (Dual)alpha, s, beta, from, to).Value;

    /// <summary>The same with its derivatives. The nodes stay where they are when parameters move: they are a choice, not a part of the integral.</summary>
    public static Dual Log(Dual shape, Dual alpha, Dual s, Dual beta, double from, double to)
    {
        double alphaFrom = alpha.Value + from, betaFrom = beta.Value + from, power = s.Value + 1d;
        var end = Math.Min(to, Math.Min(
            (alphaFrom * Math.Exp(Math.Min(Negligible / shape.Value, Negligible))) - alpha.Value,
            (betaFrom * Math.Exp(Math.Min(Negligible / power, Negligible))) - beta.Value));
        var lesser = Math.Min(alpha.Value, beta.Value);
        var isAlpha = alpha.Value <= beta.Value;
        var span = Math.Log((lesser + end) / (lesser + from));
        if (!(span > 0d)) return double.NegativeInfinity;
        double sum = 0d, byShape = 0d, byPower = 0d, byAlpha = 0d, byBeta = 0d;
        for (var i = 0; i < GaussLegendre.Order; i++)
        {
            var w = span * GaussLegendre.Node(i);
            var place = (lesser + from) * Math.Exp(w);
            var y = place - lesser;
            var alphaLog = isAlpha ? w : Math.Log((alpha.Value + y) / alphaFrom);
            var betaLog = isAlpha ? Math.Log((beta.Value + y) / betaFrom) : w;
            var term = GaussLegendre.Weight(i) * place * Math.Exp(-(shape.Value * alphaLog) - (power * betaLog));
            sum += term;
            byShape += term * alphaLog;
            byPower += term * betaLog;
            byAlpha += term / (alpha.Value + y);
            byBeta += term / (beta.Value + y);
        }

        var scale = 1d / sum;
        double alphaStart = Math.Log(alphaFrom), betaStart = Math.Log(betaFrom);
        var slope = (shape.Slope * -(alphaStart + (byShape * scale))) + (s.Slope * ((1d / s.Value) - betaStart - (byPower * scale)))
            - (alpha.Slope * (shape.Value * byAlpha * scale)) - (beta.Slope * (power * byBeta * scale));
        return new(Math.Log(s.Value * span * sum) - (shape.Value * alphaStart) - (power * betaStart), slope);
    }
}
