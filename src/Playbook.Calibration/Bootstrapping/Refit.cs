using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using Playbook.Calibration.Fitting;

namespace Playbook.Calibration.Bootstrapping;

/// <summary>A model fitted again to members drawn anew.</summary>
/// <param name="Point">Logarithms of the parameters.</param>
/// <param name="End">Whether they are a top.</param>
internal sealed record Refit(ImmutableArray<double> Point, RefitEnd End)
{
    /// <summary>A climb that could still have gained more than this has not found its top.</summary>
    private const double Short = 0.01;

    /// <summary>
    /// The top nearest to that of the fit. What the fit's log did not tell is kept: the climb stays within the directions of which the
    /// covariance says something.
    /// </summary>
    /// <param name="objective">The likelihood of the members that were drawn.</param>
    /// <param name="fitted">Logarithms of the parameters of the fit.</param>
    /// <param name="covariance">Of them, by the information of the fit's own log.</param>
    public static Refit Of(LogObjective objective, ImmutableArray<double> fitted, Matrix<double> covariance)
    {
        var top = QuasiNewton.Climb(objective, fitted, covariance);
        var told = Enumerable.Range(0, objective.Size).Where(i => !objective.IsAtBound(i, fitted[i]));
        return new(top.Point, !double.IsFinite(top.Value) || top.Left > Short ? RefitEnd.Failed : told.Any(i => objective.IsAtBound(i, top.Point[i])) ? RefitEnd.AtBound : RefitEnd.Inside);
    }
}
