using MathNet.Numerics.LinearAlgebra;

namespace Playbook.Calibration.Experiments;

/// <summary>
/// Least squares of an outcome on covariates among the members of one arm, with the heteroscedasticity-consistent covariance HC2 of MacKinnon
/// and White (1985), equation 11. The difference of two arms' regressions is the treatment effect with all interactions, of which Lin (2013)
/// shows that it is consistent in a randomised experiment whatever the true curve.
/// </summary>
/// <param name="Coefficients">The intercept first, at the point from which covariates are measured; then one for each covariate.</param>
/// <param name="Covariance">Of the coefficients.</param>
internal sealed record ArmRegression(Vector<double> Coefficients, Matrix<double> Covariance)
{
    /// <param name="rows">The members of the arm.</param>
    /// <param name="columns">The covariates, by column and row, measured from the point where the intercept is wanted.</param>
    /// <param name="outcome">By row.</param>
    public static ArmRegression Fit(int[] rows, double[][] columns, IReadOnlyList<double> outcome)
    {
        var size = columns.Length + 1;
        var (moments, product, x) = (new double[size, size], new double[size], new double[size]);
        foreach (var row in rows)
        {
            Fill(x, columns, row);
            AddOuter(moments, x, 1d);
            for (var i = 0; i < size; i++) product[i] += x[i] * outcome[row];
        }

        var inverse = Symmetric(moments).Cholesky().Solve(Matrix<double>.Build.DenseIdentity(size));
        var coefficients = inverse * Vector<double>.Build.Dense(product);
        var (bread, beta, meat) = (inverse.ToArray(), coefficients.ToArray(), new double[size, size]);
        foreach (var row in rows)
        {
            Fill(x, columns, row);
            var (fitted, leverage) = (0d, 0d);
            for (var i = 0; i < size; i++)
            {
                fitted += x[i] * beta[i];
                for (var j = 0; j < size; j++) leverage += x[i] * bread[i, j] * x[j];
            }

            var residual = outcome[row] - fitted;
            AddOuter(meat, x, residual * residual / Math.Max(1e-9, 1d - leverage));
        }

        return new ArmRegression(coefficients, inverse * Symmetric(meat) * inverse);
    }

    private static void Fill(double[] x, double[][] columns, int row)
    {
        x[0] = 1d;
        for (var i = 1; i < x.Length; i++) x[i] = columns[i - 1][row];
    }

    /// <summary>Into the lower triangle.</summary>
    private static void AddOuter(double[,] sum, double[] x, double weight)
    {
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i] == 0d) continue;
            for (var j = 0; j <= i; j++) sum[i, j] += weight * x[i] * x[j];
        }
    }

    private static Matrix<double> Symmetric(double[,] lower) =>
        Matrix<double>.Build.Dense(lower.GetLength(0), lower.GetLength(1), (i, j) => lower[Math.Max(i, j), Math.Min(i, j)]);
}
