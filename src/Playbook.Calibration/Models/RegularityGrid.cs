using System.Collections.Immutable;
using MathNet.Numerics;
using Playbook.Simulation.Behaviour;

namespace Playbook.Calibration.Models;

/// <summary>
/// Regularity in the whole stages that the simulator takes it to as well: a member's k is one of these, with the chance that a Gamma(t, gamma) gives to what lies nearest. Whoever is less
/// regular than chance counts as irregular, k = 1.
/// </summary>
internal static class RegularityGrid
{
    public static ImmutableArray<int> Stages => WholeStages.Grid;

    /// <summary>Shares of the members by stages, as the grid has them.</summary>
    public static double[] Shares(double t, double gamma)
    {
        var shares = new double[Stages.Length];
        var below = 0d;
        for (var i = 0; i < shares.Length; i++)
        {
            var until = i + 1 < shares.Length ? SpecialFunctions.GammaLowerRegularized(t, gamma * (Stages[i] + Stages[i + 1]) / 2d) : 1d;
            shares[i] = Math.Max(1e-300, until - below);
            below = until;
        }

        return shares;
    }
}
