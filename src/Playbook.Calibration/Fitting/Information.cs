using MathNet.Numerics.LinearAlgebra;

namespace Playbook.Calibration.Fitting;

/// <summary>Observed information: minus the second derivatives of a log-likelihood, by central differences of its exact gradient.</summary>
internal static class Information
{
    private const double Step = 1e-4;

    /// <summary>Curvature below this share of the greatest means that the data do not tell a direction.</summary>
    private const double Flat = 1e-10;

    /// <summary>
    /// Covariance of the logarithms of the parameters. A parameter at its bound, and any direction that the data do not tell, has none: the
    /// pseudo-inverse leaves it out, and the fit names it.
    /// </summary>
    public static Matrix<double> Covariance(LogObjective objective, IReadOnlyList<double> point)
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
        var inverse = Matrix<double>.Build.DenseOfDiagonalVector(values.Map(value => value > Flat * largest && value > 0d ? 1d / value : 0d));
        return eigen.EigenVectors * inverse * eigen.EigenVectors.Transpose();
    }
}
