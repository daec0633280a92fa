namespace Playbook.Simulation.Tests.Behaviour;

/// <summary>The formulas of the papers, as shared/data/README.md has them; written here without the simulator's code.</summary>
internal static class ClosedForms
{
    /// <summary>Gauss' ₂F₁ by its series, for |z| &lt; 1.</summary>
    public static double Hypergeometric(double a, double b, double c, double z)
    {
        double term = 1, sum = 1;
        for (var n = 0; n < 100_000 && Math.Abs(term) > 1e-16 * Math.Abs(sum); n++)
        {
            term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            sum += term;
        }

        return sum;
    }

    /// <summary>E[X(t)] of the BG/NBD. Fader, Hardie and Lee 2005, equation 9.</summary>
    public static double BgNbd(double r, double alpha, double a, double b, double t) =>
        (a + b - 1) / (a - 1) * (1 - (Math.Pow(alpha / (alpha + t), r) * Hypergeometric(r, b, a + b - 1, t / (alpha + t))));

    /// <summary>E[X(t)] of the MBG/NBD. Batislam, Denizel and Filiztekin 2007.</summary>
    public static double MbgNbd(double r, double alpha, double a, double b, double t) =>
        b / (a - 1) * (1 - (Math.Pow(alpha / (alpha + t), r) * Hypergeometric(r, b + 1, a + b, t / (alpha + t))));

    /// <summary>E[X(t)] of the Pareto/NBD. Schmittlein, Morrison and Colombo 1987.</summary>
    public static double ParetoNbd(double r, double alpha, double s, double beta, double t) =>
        r * beta / (alpha * (s - 1)) * (1 - Math.Pow(beta / (beta + t), s - 1));

    /// <summary>P(X(t) = 0) of the Pareto/NBD: E[e^(−λ min(τ, t))], by Simpson's rule over the lifetime τ.</summary>
    public static double ParetoNbdNone(double r, double alpha, double s, double beta, double t)
    {
        const int cells = 4_000;
        double Density(double at) => s / beta * Math.Pow(beta / (beta + at), s + 1) * Math.Pow(alpha / (alpha + at), r);
        var sum = Density(0) + Density(t) + Enumerable.Range(1, cells - 1).Sum(i => (i % 2 == 0 ? 2 : 4) * Density(t * i / cells));
        return (sum * t / cells / 3) + (ParetoAlive(s, beta, t) * Math.Pow(alpha / (alpha + t), r));
    }

    public static double ParetoAlive(double s, double beta, double t) => Math.Pow(beta / (beta + t), s);

    /// <summary>E[X(n)] of the BG/BB. Fader, Hardie and Shang 2010, equation 9, its ratio of gammas as a product.</summary>
    public static double BgBb(double alpha, double beta, double gamma, double delta, int n) =>
        alpha / (alpha + beta) * delta / (gamma - 1) * (1 - Enumerable.Range(0, n).Aggregate(1d, (product, j) => product * (1 + delta + j) / (gamma + delta + j)));

    /// <summary>P(X(n) = 0) of the BG/BB, the likelihood of nothing in n opportunities. Fader, Hardie and Shang 2010, equation 5.</summary>
    public static double BgBbNone(double alpha, double beta, double gamma, double delta, int n) =>
        (Survival(alpha, beta, n) * Survival(gamma, delta, n))
        + Enumerable.Range(0, n).Sum(i => Survival(alpha, beta, i) * (Survival(gamma, delta, i) - Survival(gamma, delta, i + 1)));

    /// <summary>S(t) = B(α, β + t) ÷ B(α, β). Fader and Hardie 2007, equation 6, as a product; for α of 0 it is 1.</summary>
    public static double Survival(double alpha, double beta, int t) =>
        Enumerable.Range(0, t).Aggregate(1d, (product, i) => product * (beta + i) / (alpha + beta + i));

    /// <summary>E[M | x, m̄] of the Gamma-Gamma. Fader and Hardie 2013, equation 5.</summary>
    public static double GammaGamma(double p, double q, double gamma, int x, double mean) => p * (gamma + (x * mean)) / ((p * x) + q - 1);
}
