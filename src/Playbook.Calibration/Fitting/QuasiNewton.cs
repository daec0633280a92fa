using MathNet.Numerics.LinearAlgebra;

namespace Playbook.Calibration.Fitting;

/// <summary>
/// The ascent of Broyden, Fletcher, Goldfarb and Shanno within a box (Nocedal and Wright 2006, algorithm 6.1 with a backtracking search;
/// what a bound holds back is left out of the step). It ends where the gradient is nothing or no step climbs, and never throws.
/// </summary>
internal static class QuasiNewton
{
    private const int MaxSteps = 200;
    private const double FlatSlope = 1e-7;
    private const double SmallestStep = 1e-10;

    /// <summary>A step that is expected to gain less than this, in log-likelihood, is not taken once the curvature is known.</summary>
    private const double NoGain = 1e-9;

    /// <param name="objective">What is climbed.</param>
    /// <param name="start">Logarithms of the parameters.</param>
    /// <param name="known">
    /// Inverse of the curvature there, if it is known about; steps never leave the directions in which it says something. Null for no knowledge.
    /// </param>
    public static Top Climb(LogObjective objective, IEnumerable<double> start, Matrix<double>? known = null)
    {
        var size = objective.Size;
        var build = Vector<double>.Build;
        var point = build.DenseOfEnumerable(start.Select((log, i) => objective.Clamp(i, log)));
        var gradient = new double[size];
        var value = objective.At(point.AsArray(), gradient);
        var slope = Free(objective, build.DenseOfArray(gradient), point);
        var inverse = known ?? Initial(slope);
        for (var step = 0; step < MaxSteps && !IsFlat(); step++)
        {
            var direction = Free(objective, inverse * slope, point);
            if (direction * slope <= 0d)
            {
                inverse = known ?? Initial(slope);
                direction = Free(objective, inverse * slope, point);
            }

            var length = 1d;
            Vector<double> next;
            double nextValue;
            while (true)
            {
                next = (point + (direction * length)).MapIndexed(objective.Clamp);
                nextValue = objective.At(next.AsArray(), gradient);
                if (nextValue >= value + (1e-4 * length * (direction * slope)) || length < SmallestStep) break;
                length *= nextValue > value - 1e3 ? 0.5 : 0.1;
            }

            if (!(nextValue > value)) break;
            var moved = next - point;
            var nextSlope = Free(objective, build.DenseOfArray(gradient), next);
            inverse = Update(inverse, moved, slope - nextSlope);
            (point, value, slope) = (next, nextValue, nextSlope);
        }

        return new([.. point], value, slope * (inverse * slope) / 2d);

        bool IsFlat() => slope.InfinityNorm() <= FlatSlope * Math.Max(1d, Math.Abs(value)) || (known is not null && slope * (inverse * slope) < NoGain);
    }

    /// <summary>What points out of the box is struck out.</summary>
    private static Vector<double> Free(LogObjective objective, Vector<double> direction, Vector<double> point) => direction.MapIndexed((i, d) =>
        objective.Leaves(i, point[i], d) ? 0d : d);

    /// <summary>Steepest ascent with a first step of length 1 at most.</summary>
    private static Matrix<double> Initial(Vector<double> slope) =>
        Matrix<double>.Build.DenseIdentity(slope.Count) / Math.Max(1d, slope.L2Norm());

    private static Matrix<double> Update(Matrix<double> inverse, Vector<double> moved, Vector<double> change)
    {
        var curvature = moved * change;
        if (curvature <= 1e-12 * moved.L2Norm() * change.L2Norm()) return inverse;
        var rho = 1d / curvature;
        var left = Matrix<double>.Build.DenseIdentity(moved.Count) - (moved.OuterProduct(change) * rho);
        return (left * inverse * left.Transpose()) + (moved.OuterProduct(moved) * rho);
    }
}
