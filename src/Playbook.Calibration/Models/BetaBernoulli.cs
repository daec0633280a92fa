using System.Collections.Immutable;
using MathNet.Numerics;

namespace Playbook.Calibration.Models;

/// <summary>
/// BG/BB: purchases at discrete opportunities (a yearly gift, a weekly market), each taken with a chance p ~ Beta(alpha, beta) while alive;
/// before each, a member dies with a chance θ ~ Beta(gamma, delta). Fader, Hardie and Shang 2010.
/// </summary>
public sealed record BetaBernoulli(double Alpha, double Beta, double Gamma, double Delta)
{
    public ImmutableArray<ModelParameter> Parameters => [new("alpha", Alpha), new("beta", Beta), new("gamma", Gamma), new("delta", Delta)];

    /// <summary>ln L of x purchases at n opportunities, the last at t_x (equation 4).</summary>
    public double LogLikelihood(int purchases, int last, int opportunities)
    {
        var alive = LogTerm(purchases, opportunities, Gamma, Delta + opportunities);
        var sum = 0d;
        for (var i = 0; i < opportunities - last; i++)
            sum += Math.Exp(LogTerm(purchases, last + i, Gamma + 1d, Delta + last + i) - alive);
        return alive + Math.Log(1d + sum);
    }

    /// <summary>E[X(n)] (equation 9), the limit at gamma = 1 included.</summary>
    public double Expected(int opportunities) => Alpha / (Alpha + Beta) * Alives(0, opportunities);

    /// <summary>P(alive at n + 1 | x, t_x, n) (equation 11).</summary>
    public double Alive(int purchases, int last, int opportunities) => Math.Exp(
        LogTerm(purchases, opportunities, Gamma, Delta + opportunities + 1) - LogLikelihood(purchases, last, opportunities));

    /// <summary>P(alive at n | x, t_x, n): at the last opportunity that has passed.</summary>
    public double AliveAtLast(int purchases, int last, int opportunities) => Math.Exp(
        LogTerm(purchases, opportunities, Gamma, Delta + opportunities) - LogLikelihood(purchases, last, opportunities));

    /// <summary>E[X(n, n + m) | x, t_x, n] (equation 13): purchases at the next m opportunities.</summary>
    public double ExpectedAhead(int purchases, int last, int opportunities, int ahead) =>
        (Alpha + purchases) / (Alpha + Beta + opportunities)
        * AliveAtLast(purchases, last, opportunities) * Alives(opportunities, ahead);

    private double LogTerm(int purchases, int opportunities, double gamma, double delta) =>
        SpecialFunctions.BetaLn(Alpha + purchases, Beta + opportunities - purchases) - SpecialFunctions.BetaLn(Alpha, Beta)
        + SpecialFunctions.BetaLn(gamma, delta) - SpecialFunctions.BetaLn(Gamma, Delta);

    /// <summary>Expected number of the opportunities ahead at which a member that has survived some before is still alive.</summary>
    private double Alives(int survived, int ahead)
    {
        var sum = 0d;
        var alive = 1d;
        for (var i = 0; i < ahead; i++)
        {
            alive *= (Delta + survived + i) / (Gamma + Delta + survived + i);
            sum += alive;
        }

        return sum;
    }
}
