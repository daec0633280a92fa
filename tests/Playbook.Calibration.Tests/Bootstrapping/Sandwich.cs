using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using Playbook.Calibration.Forecasting;
using Playbook.Calibration.Histories;

namespace Playbook.Calibration.Tests.Bootstrapping;

/// <summary>
/// Standard errors that hold for a model that is wrong (White 1982, "Maximum likelihood estimation of misspecified models"): C J C with the inverse
/// information C and the sum J of the squared slopes of each member's likelihood.
/// </summary>
internal static class Sandwich
{
    private const double Step = 1e-4;

    public static ImmutableArray<double> Errors(CandidateFit fit)
    {
        var (purchases, parameters) = (fit.Fit!, fit.Fit!.Model.Parameters.Select(parameter => parameter.Value).ToArray());
        var inner = Matrix<double>.Build.Dense(parameters.Length, parameters.Length);
        foreach (var (history, members) in fit.Histories.CountBy(history => history))
        {
            var table = HistoryTable.Of([history]);
            var slope = Vector<double>.Build.Dense(parameters.Length, i => (At(table, i, Step) - At(table, i, -Step)) / (2d * Step));
            inner += slope.OuterProduct(slope) * members;
        }

        var covariance = purchases.LogCovariance * inner * purchases.LogCovariance;
        return [.. parameters.Select((value, i) => value * Math.Sqrt(covariance[i, i]))];

        double At(HistoryTable table, int parameter, double step)
        {
            double[] moved = [.. parameters];
            moved[parameter] *= Math.Exp(step);
            return purchases.Family.LogLikelihood(moved, table);
        }
    }
}
