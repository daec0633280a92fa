using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace Playbook.Calibration.Experiments;

/// <summary>
/// Draws the differences between segments towards none, as far as the data do not support them: those of one covariate are Normal around 0
/// with a spread of its own, found by penalised marginal likelihood (EM). The penalty keeps a spread away from 0, where standard errors would
/// pretend that no difference can be (Chung, Rabe-Hesketh, Dorie, Gelman and Liu 2013), and away from much more than effects usually are.
/// </summary>
/// <param name="Weights">The matrix K that makes of the plain estimates the drawn ones.</param>
/// <param name="Mean">The drawn estimates.</param>
/// <param name="Covariance">Their posterior covariance, widened by what the spreads may miss.</param>
/// <param name="Spreads">By covariate, a standard deviation.</param>
internal sealed record Shrinkage(Matrix<double> Weights, Vector<double> Mean, Matrix<double> Covariance, ImmutableArray<double> Spreads)
{
    private const int MostSteps = 500;

    /// <param name="differences">The plain estimates.</param>
    /// <param name="covariance">Their sampling covariance.</param>
    /// <param name="groups">Of each difference, its covariate, counted from 0.</param>
    /// <param name="scale">The square of the size that differences may be expected to have.</param>
    public static Shrinkage Of(Vector<double> differences, Matrix<double> covariance, ImmutableArray<int> groups, double scale)
    {
        var (precision, count) = (covariance.Cholesky().Solve(Matrix<double>.Build.DenseIdentity(differences.Count)), groups.Max() + 1);
        var variances = Enumerable.Repeat(scale, count).ToArray();
        var sizes = Enumerable.Range(0, count).Select(group => groups.Count(other => other == group)).ToArray();
        for (var step = 0; ; step++)
        {
            var drawn = Draw(differences, precision, groups, variances);
            var next = new double[count];
            for (var i = 0; i < groups.Length; i++) next[groups[i]] += (drawn.Mean[i] * drawn.Mean[i]) + drawn.Covariance[i, i];
            var moved = 0d;
            for (var group = 0; group < count; group++)
            {
                next[group] = Mode(next[group], sizes[group], scale);
                moved = Math.Max(moved, Math.Abs(Math.Log(next[group] / variances[group])));
            }

            if (moved < 1e-6 || step == MostSteps) return drawn.Widened(groups, variances, sizes);
            variances = next;
        }
    }

    /// <summary>
    /// The variance u that maximises u^(−k/2) exp(−S/2u), the expected likelihood, times √u exp(−u/2s²), the penalty: a Rayleigh density of the spread √u.
    /// </summary>
    private static double Mode(double squares, int size, double scale) =>
        scale / 2d * (1d - size + Math.Sqrt(((size - 1d) * (size - 1d)) + (4d * squares / scale)));

    /// <summary>
    /// With what the spreads may miss (Kass and Steffey 1989): the logarithm of a variance found from k differences has a variance of about 2/k, and
    /// the estimates move with it by P D⁻¹ m.
    /// </summary>
    private Shrinkage Widened(ImmutableArray<int> groups, double[] variances, int[] sizes)
    {
        var covariance = Covariance.Clone();
        for (var group = 0; group < sizes.Length; group++)
        {
            var pull = Vector<double>.Build.Dense(groups.Length, i => groups[i] == group ? Mean[i] / variances[group] : 0d);
            var moved = Covariance * pull;
            covariance += moved.OuterProduct(moved) * (2d / sizes[group]);
        }

        return this with { Covariance = covariance };
    }

    private static Shrinkage Draw(Vector<double> differences, Matrix<double> precision, ImmutableArray<int> groups, double[] variances)
    {
        var posterior = precision.Clone();
        for (var i = 0; i < groups.Length; i++) posterior[i, i] += 1d / variances[groups[i]];
        var covariance = posterior.Cholesky().Solve(Matrix<double>.Build.DenseIdentity(differences.Count));
        var weights = covariance * precision;
        return new Shrinkage(weights, weights * differences, covariance, [.. variances.Select(Math.Sqrt)]);
    }
}
