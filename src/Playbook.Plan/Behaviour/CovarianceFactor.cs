using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Plan.Behaviour;

/// <summary>The lower triangle L with L·Lᵀ = a covariance: L·z of independent standard normals z has that covariance (Cholesky).</summary>
public static class CovarianceFactor
{
    // Written out to six digits, a matrix of parameters that nearly move as one may lack a trifle of being semidefinite.
    private const double Tolerance = 1e-6;

    /// <summary>The factor by rows, or null where the matrix is no covariance: a variance below zero, or not positive semidefinite.</summary>
    public static ImmutableArray<ImmutableArray<double>>? TryOf(PlanCovariance covariance)
    {
        var size = covariance.Rows.Length;
        var factor = new double[size][];
        for (var row = 0; row < size; row++)
        {
            factor[row] = new double[row + 1];
            var variance = (double)covariance[row, row];
            for (var column = 0; column < row; column++)
            {
                var rest = (double)covariance[row, column] - Product(factor, row, column, column);
                var pivot = factor[column][column];
                if (pivot == 0d && Math.Abs(rest) > Tolerance * Math.Sqrt(Math.Max(0d, variance) * (double)covariance[column, column])) return null;
                factor[row][column] = pivot == 0d ? 0d : rest / pivot;
            }

            var own = variance - Product(factor, row, row, row);
            if (variance < 0d || own < -Tolerance * variance) return null;
            factor[row][row] = own <= Tolerance * Tolerance * variance ? 0d : Math.Sqrt(own);
        }

        return [.. factor.Select(row => row.ToImmutableArray())];
    }

    private static double Product(double[][] factor, int row, int other, int columns)
    {
        var sum = 0d;
        for (var column = 0; column < columns; column++) sum += factor[row][column] * factor[other][column];
        return sum;
    }
}
