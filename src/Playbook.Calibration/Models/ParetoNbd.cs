using System.Collections.Immutable;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Models;

/// <summary>
/// Pareto/NBD: purchases at a rate λ ~ Gamma(r, alpha) during a lifetime that is exponential with μ ~ Gamma(s, beta). Schmittlein, Morrison
/// and Colombo 1987; formulas as in Fader and Hardie 2005, "A note on deriving the Pareto/NBD model".
/// </summary>
/// <param name="R">Shape of the Gamma of purchase rates.</param>
/// <param name="Alpha">Its rate parameter, in weeks.</param>
/// <param name="S">Shape of the Gamma of death rates.</param>
/// <param name="Beta">Its rate parameter, in weeks.</param>
public sealed record ParetoNbd(double R, double Alpha, double S, double Beta) : IPurchaseModel
{
    public string Name => "Pareto/NBD";

    public ImmutableArray<ModelParameter> Parameters => [new("r", R), new("alpha", Alpha), new("s", S), new("beta", Beta)];

    public double Expected(double time) => R / Alpha * Lived(S, Beta, time);

    /// <summary>1/(1 + dead/alive); the likelihood of death is an integral over when (equation 36 there; here by quadrature).</summary>
    public double Alive(PurchaseHistory history)
    {
        var shape = R + history.Repeats;
        var alive = -(shape * Math.Log(Alpha + history.Age)) - (S * Math.Log(Beta + history.Age));
        return 1d / (1d + Math.Exp(Math.Min(DeathIntegral.Log(shape, Alpha, S, Beta, history.Recency, history.Age) - alive, 700d)));
    }

    public double ExpectedAhead(PurchaseHistory history, double time) =>
        Alive(history) * (R + history.Repeats) / (Alpha + history.Age) * Lived(S, Beta + history.Age, time);

    public double AtLeastAhead(PurchaseHistory history, int count, double time)
    {
        if (count == 0) return 1d;
        var state = new StageState(1, 0, R + history.Repeats, Alpha + history.Age);
        return Alive(history) * Lifetime.Mean(S, Beta + history.Age, time, lived => state.AtLeast(count, lived));
    }

    /// <summary>Expected part of a time that a member lives through: β/(s − 1) · [1 − (β/(β + t))^(s − 1)], its limit at s = 1.</summary>
    internal static double Lived(double s, double beta, double time)
    {
        var log = Math.Log(1d + (time / beta));
        var power = (s - 1d) * log;
        return beta * log * (Math.Abs(power) < 1e-4 ? 1d - (power / 2d) + (power * power / 6d) : (1d - Math.Exp(-power)) / power);
    }
}
