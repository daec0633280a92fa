using System.Collections.Immutable;
using Playbook.Calibration.Models;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Fitting;

/// <summary>Finds the parameters of <see cref="BetaBernoulli"/>: Fader, Hardie and Shang 2010, equation 4.</summary>
public static class BetaBernoulliFit
{
    private const double Far = 10_000d;

    internal static ImmutableArray<ImmutableArray<double>> Starts { get; } = [[1d, 1d, 1d, 1d], [0.5, 0.5, 0.5, 3d], [2d, 1d, 0.3, 1d]];

    /// <param name="rows">Members by purchases x, the opportunity t_x of the last, and opportunities n.</param>
    public static ParameterFit<BetaBernoulli> Fit(ImmutableArray<OpportunityRow> rows) => ParameterFit<BetaBernoulli>.Of(
        [Far, Far, Far, Far],
        Starts,
        parameters => LogLikelihood(parameters, rows),
        found => new(found[0], found[1], found[2], found[3]),
        model => model.Parameters);

    /// <summary>ln L of one member: x opportunities taken of n, the last of them t_x.</summary>
    internal static Dual LogLikelihood(Dual alpha, Dual beta, Dual gamma, Dual delta, int purchases, int last, int opportunities)
    {
        var likelihood = Dual.LogBeta(alpha + purchases, beta + (opportunities - purchases)) + Dual.LogBeta(gamma, delta + opportunities);
        for (var i = last; i < opportunities; i++)
            likelihood = Dual.LogSum(likelihood, Dual.LogBeta(alpha + purchases, beta + (i - purchases)) + Dual.LogBeta(gamma + 1d, delta + i));
        return likelihood - (Dual.LogBeta(alpha, beta) + Dual.LogBeta(gamma, delta));
    }

    private static Dual LogLikelihood(ReadOnlySpan<Dual> parameters, ImmutableArray<OpportunityRow> rows)
    {
        Dual sum = 0d;
        foreach (var row in rows)
            sum += LogLikelihood(parameters[0], parameters[1], parameters[2], parameters[3], row.Purchases, row.Last, row.Opportunities) * row.Members;
        return sum;
    }
}
