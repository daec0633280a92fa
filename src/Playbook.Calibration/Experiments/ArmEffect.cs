using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace Playbook.Calibration.Experiments;

/// <summary>
/// The effect of one arm: the average effect, as estimated, and the differences between segments, drawn. The average is not drawn along:
/// where outcomes vary more the larger they are, as purchases do, that would pull it down.
/// </summary>
/// <param name="Terms">The average effect first, then the differences.</param>
/// <param name="Covariance">Of the terms.</param>
/// <param name="Weights">The matrix that makes of the plain estimates the terms.</param>
/// <param name="Spreads">By covariate, a standard deviation.</param>
internal sealed record ArmEffect(Vector<double> Terms, Matrix<double> Covariance, Matrix<double> Weights, ImmutableArray<double> Spreads)
{
    public static ArmEffect Of(ArmRegression treated, ArmRegression control, ImmutableArray<int> groups)
    {
        var (plain, sampling) = (treated.Coefficients - control.Coefficients, treated.Covariance + control.Covariance);
        var size = plain.Count - 1;
        if (size == 0) return new ArmEffect(plain, sampling, Matrix<double>.Build.DenseIdentity(1), []);
        // Differences are of the size of the average effect, or of half of what there is without any message, whichever is more.
        var scale = Math.Max((plain[0] * plain[0]) + sampling[0, 0], control.Coefficients[0] * control.Coefficients[0] / 4d);
        var drawn = Shrinkage.Of(plain.SubVector(1, size), sampling.SubMatrix(1, size, 1, size), groups, scale);
        var weights = Matrix<double>.Build.DenseIdentity(size + 1);
        weights.SetSubMatrix(1, 1, drawn.Weights);
        var covariance = weights * sampling * weights.Transpose();
        covariance.SetSubMatrix(1, 1, drawn.Covariance);
        var terms = plain.Clone();
        terms.SetSubVector(1, size, drawn.Mean);
        return new ArmEffect(terms, covariance, weights, drawn.Spreads);
    }
}
