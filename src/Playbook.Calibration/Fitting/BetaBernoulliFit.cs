using System.Collections.Immutable;
using Playbook.Calibration.Models;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Fitting;

/// <summary>Finds the parameters of <see cref="BetaBernoulli"/>: Fader, Hardie and Shang 2010, equation 4.</summary>
public static class BetaBernoulliFit
{
    private const double Far = 10_000d;

    /// <param name="rows">Members by purchases x, the opportunity t_x of the last, and opportunities n.</param>
    public static ParameterFit<BetaBernoulli> Fit(ImmutableArray<OpportunityRow> rows) => ParameterFit<BetaBernoulli>.Of(
        [Far, Far, Far, Far],
        [[1d, 1d, 1d, 1d], [0.5, 0.5, 0.5, 3d], [2d, 1d, 0.3, 1d]],
        parameters => LogLikelihood(parameters, rows),
        found => new(found[0], found[1], found[2], found[3]),
        model => model.Parameters);

    private static Dual LogLikelihood(ReadOnlySpan<Dual> parameters, ImmutableArray<OpportunityRow> rows)
    {
        var (alpha, beta, gamma, delta) = (parameters[0], parameters[1], parameters[2], parameters[3]);
        var scale = Dual.LogBeta(alpha, beta) + Dual.LogBeta(gamma, delta);
        Dual sum = 0d;
        foreach (var row in rows)
        {
            var likelihood = Dual.LogBeta(alpha + row.Purchases, beta + (row.Opportunities - row.Purchases)) + Dual.LogBeta(gamma, delta + row.Opportunities);
            for (var i = row.Last; i < row.Opportunities; i++)
                likelihood = Dual.LogSum(likelihood, Dual.LogBeta(alpha + row.Purchases, beta + (i - row.Purchases)) + Dual.LogBeta(gamma + 1d, delta + i));
            sum += (likelihood - scale) * row.Members;
        }

        return sum;
    }
}
