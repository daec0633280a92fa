using System.Collections.Immutable;
using Playbook.Calibration.Models;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Fitting;

/// <summary>Finds the parameters of <see cref="GammaGamma"/>: Fader and Hardie 2013, equation 1a.</summary>
public static class GammaGammaFit
{
    private const double Far = 1e9;

    private static readonly ImmutableArray<double> s_most = [1000d, 1000d, Far];

    /// <summary>At q = 1 and below, mean spend over members is infinite: no playbook may state it.</summary>
    private static readonly ImmutableArray<double> s_least = [0.01, 1.01, 0d];

    /// <param name="spends">Of members: how many purchases after the first, and what they were worth on average, above zero; those without are left out.</param>
    public static ParameterFit<GammaGamma> Fit(ImmutableArray<(int Purchases, double Average)> spends)
    {
        var mean = spends.Where(spend => spend.Purchases > 0).Average(spend => spend.Average);
        return ParameterFit<GammaGamma>.Of(
            Objective(spends, [.. Enumerable.Repeat(1, spends.Length)]),
            [[5d, 3d, mean], [1d, 2d, mean], [30d, 10d, mean / 3d]],
            found => new(found[0], found[1], found[2]),
            model => model.Parameters);
    }

    /// <summary>The likelihood of members of whom each counts so often.</summary>
    internal static LogObjective Objective(ImmutableArray<(int Purchases, double Average)> spends, int[] counts) => new(s_most, parameters => LogLikelihood(parameters, spends, counts), s_least);

    private static Dual LogLikelihood(ReadOnlySpan<Dual> parameters, ImmutableArray<(int Purchases, double Average)> spends, int[] counts)
    {
        var (p, q, gamma) = (parameters[0], parameters[1], parameters[2]);
        var most = spends.Max(spend => spend.Purchases);
        var common = (q * Dual.Log(gamma)) - Dual.LogGamma(q);
        var rises = new Dual[most + 1];
        for (var x = 1; x <= most; x++) rises[x] = Dual.LogGamma((p * x) + q) - Dual.LogGamma(p * x);
        Dual sum = 0d;
        for (var member = 0; member < spends.Length; member++)
        {
            var (purchases, average) = spends[member];
            if (purchases == 0 || counts[member] == 0) continue;
            var shape = p * purchases;
            var total = purchases * average;
            sum += (common + rises[purchases] + ((shape - 1d) * Math.Log(average)) + (shape * Math.Log(purchases)) - ((shape + q) * Dual.Log(gamma + total))) * counts[member];
        }

        return sum;
    }
}
