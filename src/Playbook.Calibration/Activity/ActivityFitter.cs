using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using Playbook.Simulation.Behaviour;

namespace Playbook.Calibration.Activity;

/// <summary>
/// Fits curves of activity to the shares active by week, by binomial likelihood with Fisher scoring (McCullagh and Nelder 1989, section 2.5) from several
/// starts: θ ← θ + I⁻¹ U, U = Σ (a − n p)/(p(1 − p)) ∂p, I = Σ n/(p(1 − p)) ∂p ∂pᵀ, θ being logarithms, the step damped until the likelihood rises.
/// </summary>
public static class ActivityFitter
{
    private const int MostSteps = 500;

    /// <summary>Parameters are sought between these.</summary>
    internal const double Least = 1e-6;
    internal const double Most = 1e4;

    private const double Enough = 1e-10;

    /// <summary>So little information that a standard error spans thousands of times the value.</summary>
    private const double Flat = 1e-7;

    /// <summary>Simplest reading first, which decides between equals.</summary>
    private static readonly ImmutableArray<ActivityCurve> s_curves =
        [new PowerCurve(), new ExponentialFloorCurve(), new ShiftedPowerCurve(ActivityForm.ShiftedPower), new ShiftedPowerCurve(ActivityForm.Lifetime)];

    /// <summary>All forms on one scale, the best by AIC first.</summary>
    /// <param name="weeks">At least four weeks, with somebody active in one of them.</param>
    /// <param name="scale">What the curve says.</param>
    /// <exception cref="ArgumentException">There are fewer weeks, or nobody was ever active, so that no curve means anything.</exception>
    public static ActivityComparison Fit(ImmutableArray<ActivityWeek> weeks, ActivityScale scale = ActivityScale.Share) => Fit(weeks, _ => scale);

    /// <summary>All forms, each on the scale on which a playbook states it, the best by AIC first: likelihoods are of the same counts on either scale.</summary>
    /// <param name="weeks">At least four weeks, with somebody active in one of them.</param>
    /// <exception cref="ArgumentException">There are fewer weeks, or nobody was ever active.</exception>
    public static ActivityComparison FitAsStated(ImmutableArray<ActivityWeek> weeks) => Fit(weeks, curve => curve.StatedScale);

    private static ActivityComparison Fit(ImmutableArray<ActivityWeek> weeks, Func<ActivityCurve, ActivityScale> scaleOf)
    {
        ImmutableArray<ActivityWeek> used = [.. weeks.Where(week => week.AtRisk > 0)];
        if (used.Length < ActivityWeeks.Least || used.All(week => week.Active == 0))
        {
            throw new ArgumentException($"A curve of activity needs four weeks with members and some activity; there are {used.Length}.", nameof(weeks));
        }

        return new([.. s_curves.Select(curve => Fit(curve, used, scaleOf(curve))).OrderBy(fit => Math.Round(fit.Aic, 6)).ThenBy(fit => fit.Parameters.Length)]);
    }

    internal static ActivityFit Fit(ActivityCurve curve, ImmutableArray<ActivityWeek> weeks, ActivityScale scale)
    {
        var floor = 0.5 / weeks.Max(week => week.AtRisk);
        double Level(ActivityWeek week) => scale == ActivityScale.Share ? Math.Clamp(week.Share, floor, 0.95) : -Math.Log(1d - Math.Clamp(week.Share, floor, 0.95));
        var starts = curve.Starts(Level(weeks[0]), Level(weeks[^1]));
        var best = starts.Select(start => Climb(curve, weeks, scale, start)).MaxBy(end => LogLikelihood(curve, weeks, scale, end))!;

        var dispersion = Dispersion(curve, weeks, scale, best);
        var information = Score(curve, weeks, scale, best).Information;
        ImmutableArray<bool> atBoundary = [.. best.Select((value, index) => value <= Least * 1.01 || value >= Most * 0.99 || information[index, index] < Flat)];
        var covariance = Covariance(information, atBoundary) * dispersion;
        return new ActivityFit(curve, scale, best, covariance, LogLikelihood(curve, weeks, scale, best), dispersion, atBoundary);
    }

    /// <summary>I⁻¹ over the parameters that the data bound; those at a boundary are taken as known, since no curvature says how far they could be.</summary>
    private static Matrix<double> Covariance(Matrix<double> information, ImmutableArray<bool> atBoundary)
    {
        int[] free = [.. Enumerable.Range(0, atBoundary.Length).Where(index => !atBoundary[index])];
        var covariance = Matrix<double>.Build.Dense(atBoundary.Length, atBoundary.Length);
        if (free.Length == 0)
        {
            return covariance;
        }

        var inverse = Matrix<double>.Build.Dense(free.Length, free.Length, (row, column) => information[free[row], free[column]] + (row == column ? Enough : 0d)).Inverse();
        for (var row = 0; row < free.Length; row++)
        {
            for (var column = 0; column < free.Length; column++)
            {
                covariance[free[row], free[column]] = inverse[row, column];
            }
        }

        return covariance;
    }

    private static double[] Climb(ActivityCurve curve, ImmutableArray<ActivityWeek> weeks, ActivityScale scale, ImmutableArray<double> start)
    {
        double[] at = [.. start.Select(Bounded)];
        var height = LogLikelihood(curve, weeks, scale, at);
        var damping = 1e-3;
        for (var step = 0; step < MostSteps && damping < 1e12; step++)
        {
            var (score, information) = Score(curve, weeks, scale, at);
            var damped = information + (Matrix<double>.Build.DenseOfDiagonalVector(information.Diagonal().PointwiseMaximum(Enough)) * damping);
            var move = damped.Solve(score);
            double[] next = [.. at.Select((value, index) => Bounded(value * Math.Exp(Math.Clamp(move[index], -2d, 2d))))];
            var reached = LogLikelihood(curve, weeks, scale, next);
            if (!(reached >= height))
            {
                damping *= 10d;
                continue;
            }

            var gained = reached - height;
            (at, height, damping) = (next, reached, damping / 10d);
            if (gained < Enough && step > 5)
            {
                break;
            }
        }

        return at;
    }

    private static (Vector<double> Score, Matrix<double> Information) Score(
        ActivityCurve curve, ImmutableArray<ActivityWeek> weeks, ActivityScale scale, double[] at)
    {
        var score = Vector<double>.Build.Dense(at.Length);
        var information = Matrix<double>.Build.Dense(at.Length, at.Length);
        var slopes = new double[at.Length];
        foreach (var week in weeks)
        {
            var level = curve.At(week.Week, at);
            var share = ActivityLink.Share(scale, level);
            curve.Slopes(week.Week, at, slopes);
            var slope = Vector<double>.Build.DenseOfArray(slopes) * ActivityLink.Slope(scale, level);
            var variance = share * (1d - share);
            score += slope * ((week.Active - (week.AtRisk * share)) / variance);
            information += slope.OuterProduct(slope) * (week.AtRisk / variance);
        }

        return (score, information);
    }

    private static double LogLikelihood(ActivityCurve curve, ImmutableArray<ActivityWeek> weeks, ActivityScale scale, double[] at)
    {
        var sum = 0d;
        foreach (var week in weeks)
        {
            var share = ActivityLink.Share(scale, curve.At(week.Week, at));
            sum += (week.Active > 0 ? week.Active * Math.Log(share) : 0d) + ((week.AtRisk - week.Active) * Math.Log(1d - share));
        }

        return sum;
    }

    private static double Dispersion(ActivityCurve curve, ImmutableArray<ActivityWeek> weeks, ActivityScale scale, double[] at)
    {
        var chi = weeks.Sum(week =>
        {
            var share = ActivityLink.Share(scale, curve.At(week.Week, at));
            var miss = week.Active - (week.AtRisk * share);
            return miss * miss / (week.AtRisk * share * (1d - share));
        });
        return Math.Max(1d, chi / Math.Max(1, weeks.Length - at.Length));
    }

    private static double Bounded(double value) => Math.Clamp(value, Least, Most);
}
