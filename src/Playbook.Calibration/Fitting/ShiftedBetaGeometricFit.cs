using System.Collections.Immutable;
using Playbook.Calibration.Models;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Fitting;

/// <summary>Finds the parameters of <see cref="ShiftedBetaGeometric"/>: Fader and Hardie 2007, appendix B.</summary>
public static class ShiftedBetaGeometricFit
{
    private const double Far = 10_000d;

    /// <param name="left">How many members are there at the start and after each renewal; never more than before.</param>
    public static ParameterFit<ShiftedBetaGeometric> Fit(ImmutableArray<double> left) => ParameterFit<ShiftedBetaGeometric>.Of(
        [Far, Far],
        [[1d, 1d], [0.5, 3d], [3d, 3d]],
        parameters => LogLikelihood(parameters, left),
        found => new(found[0], found[1]),
        model => [new("alpha", model.Alpha), new("beta", model.Beta)]);

    private static Dual LogLikelihood(ReadOnlySpan<Dual> parameters, ImmutableArray<double> left)
    {
        var (alpha, beta) = (parameters[0], parameters[1]);
        Dual sum = 0d, survival = 0d;
        for (var renewal = 1; renewal < left.Length; renewal++)
        {
            // P(T = t) = S(t − 1) · alpha/(alpha + beta + t − 1).
            var all = Dual.Log(alpha + beta + (renewal - 1));
            sum += (survival + Dual.Log(alpha) - all) * (left[renewal - 1] - left[renewal]);
            survival += Dual.Log(beta + (renewal - 1)) - all;
        }

        return sum + (survival * left[^1]);
    }
}
