using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace Playbook.Calibration.Fitting;

/// <summary>Observed information: minus the second derivatives of a log-likelihood, by central differences of its exact gradient.</summary>
internal static class Information
{
    private const double Step = 1e-4;

    /// <summary>Curvature below this share of the greatest means that the data do not tell a direction.</summary>
    private const double Flat = 1e-10;

    /// <summary>So does curvature below this: its variance would be that of a parameter that may lie anywhere between the bounds, 24²/12.</summary>
    private const double Anywhere = 1d / 48d;

    /// <summary>A parameter that has this share of a direction that the data do not tell is not told either.</summary>
    private const double Share = 0.25;

    /// <summary>
    /// Covariance of the logarithms of the parameters, and which of them the data do not tell. A parameter at its bound, and any direction that the
    /// data do not tell, has no variance: the pseudo-inverse leaves it out, and the fit names it.
    /// </summary>
    public static (Matrix<double> Covariance, ImmutableArray<int> Untold) Of(LogObjective objective, IReadOnlyList<double> point)
    {
        var size = objective.Size;
        var information = Matrix<double>.Build.Dense(size, size);
        var free = Enumerable.Range(0, size).Where(i => !objective.IsAtBound(i, point[i])).ToArray();
        double[] up = new double[size], down = new double[size];
        foreach (var i in free)
        {
            var moved = point.ToArray();
            moved[i] = point[i] + Step;
            _ = objective.At(moved, up);
            moved[i] = point[i] - Step;
            _ = objective.At(moved, down);
            foreach (var j in free) information[i, j] = (down[j] - up[j]) / (2d * Step);
        }

        var eigen = ((information + information.Transpose()) / 2d).Evd(Symmetricity.Symmetric);
        var values = eigen.EigenValues.Real();
        var largest = values.Maximum();
        var inverse = Matrix<double>.Build.DenseOfDiagonalVector(values.Map(value => IsTold(value) ? 1d / value : 0d));
        var untold = Enumerable.Range(0, size).Where(i => Enumerable.Range(0, size).Where(direction => !IsTold(values[direction])).Sum(direction => eigen.EigenVectors[i, direction] * eigen.EigenVectors[i, direction]) > Share);
        int[] left = [.. untold];
        var covariance = eigen.EigenVectors * inverse * eigen.EigenVectors.Transpose();
        return (covariance.MapIndexed((row, column, value) => left.Contains(row) || left.Contains(column) ? 0d : value), [.. left]);

        bool IsTold(double value) => value > Math.Max(Flat * largest, Anywhere);
    }
}
