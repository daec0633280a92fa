using MathNet.Numerics;

namespace Playbook.Calibration.Models;

/// <summary>
/// The shifted beta-geometric distribution of contractual retention: a member keeps its contract at each renewal with a chance of its own,
/// 1 − θ, θ ~ Beta(alpha, beta). Fader and Hardie 2007, "How to project customer retention", equations 5 and 6.
/// </summary>
public sealed record ShiftedBetaGeometric(double Alpha, double Beta)
{
    /// <summary>S(t): share of members who are still there after so many renewals.</summary>
    public double Survival(int renewals) =>
        Math.Exp(SpecialFunctions.BetaLn(Alpha, Beta + renewals) - SpecialFunctions.BetaLn(Alpha, Beta));

    /// <summary>P(T = t): share who leave at that renewal, the first being 1.</summary>
    public double Leaving(int renewal) => Survival(renewal - 1) - Survival(renewal);

    /// <summary>Share of those who are there that stay at that renewal: (beta + t − 1)/(alpha + beta + t − 1).</summary>
    public double Retention(int renewal) => (Beta + renewal - 1d) / (Alpha + Beta + renewal - 1d);
}
