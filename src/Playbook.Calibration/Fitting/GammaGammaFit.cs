using System.Collections.Immutable;
using Playbook.Calibration.Models;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Fitting;

/// <summary>Finds the parameters of <see cref="GammaGamma"/>: Fader and Hardie 2013, equation 1a.</summary>
public static class GammaGammaFit
{
    private const double Far = 1e9;

    /// <summary>At q = 1 and below, mean spend over members is infinite: no playbook may state it.</summary>
    private const double LeastQ = 1.01;

    private const double LeastP = 0.01;

    /// <param name="spends">Of each member who bought again: how often, and what it spent on average, above zero.</param>
    public static ParameterFit<GammaGamma> Fit(ImmutableArray<(int Purchases, double Average)> spends)
    {
        var mean = spends.Average(spend => spend.Average);
        return ParameterFit<GammaGamma>.Of(
            [1000d, 1000d, Far],
            [[5d, 3d, mean], [1d, 2d, mean], [30d, 10d, mean / 3d]],
            parameters => LogLikelihood(parameters, spends),
            found => new(found[0], found[1], found[2]),
            model => model.Parameters,
            [LeastP, LeastQ, 0d]);
    }

    private static Dual LogLikelihood(ReadOnlySpan<Dual> parameters, ImmutableArray<(int Purchases, double Average)> spends)
    {
        var (p, q, gamma) = (parameters[0], parameters[1], parameters[2]);
        var most = spends.Max(spend => spend.Purchases);
        var common = (q * Dual.Log(gamma)) - Dual.LogGamma(q);
        var rises = new Dual[most + 1];
        for (var x = 1; x <= most; x++) rises[x] = Dual.LogGamma((p * x) + q) - Dual.LogGamma(p * x);
        Dual sum = 0d;
        foreach (var (purchases, average) in spends)
        {
            var shape = p * purchases;
            var total = purchases * average;
            sum += common + rises[purchases] + ((shape - 1d) * Math.Log(average)) + (shape * Math.Log(purchases)) - ((shape + q) * Dual.Log(gamma + total));
        }

        return sum;
    }
}
