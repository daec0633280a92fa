using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using Playbook.Data.Experiments;

namespace Playbook.Calibration.Experiments;

/// <summary>
/// Fits the response to an experiment's arms: a regression in each arm, their differences to the control's, and those drawn towards the
/// average effect. Effects are on the scale of the outcome itself, so that they add up over the members of any list.
/// </summary>
public static class UpliftFit
{
    /// <summary>Members of each arm with an outcome other than 0 without whom differences between segments are not asked for.</summary>
    public const int LeastEvents = 25;

    public static UpliftModel Fit(ExperimentLog log)
    {
        var features = FeatureChoice.Choose(log);
        var means = features.Select(feature => feature.Values.Average()).ToArray();
        var columns = features.Select((feature, i) => feature.Values.Select(value => value - means[i]).ToArray()).ToArray();
        var rows = log.Arms.Select((_, arm) => Enumerable.Range(0, log.Rows).Where(row => log.Arm[row] == arm).ToArray()).ToArray();
        var covariates = features.Select(feature => feature.Feature.Covariate).Distinct(StringComparer.Ordinal).ToList();
        ImmutableArray<int> groups = [.. features.Select(feature => covariates.IndexOf(feature.Feature.Covariate))];
        return new UpliftModel(log, [.. features.Select(feature => feature.Feature)], [.. log.Outcomes.Select(outcome => Fit(log, outcome, rows, columns, means, groups))]);
    }

    private static OutcomeUplift Fit(ExperimentLog log, ExperimentOutcome outcome, int[][] rows, double[][] columns, double[] means, ImmutableArray<int> groups)
    {
        if (rows.Any(arm => arm.Count(row => outcome.Values[row] != 0d) < LeastEvents)) (columns, means, groups) = ([], [], []);
        var fits = rows.Select(arm => ArmRegression.Fit(arm, columns, outcome.Values)).ToArray();
        var effects = fits.Skip(1).Select(treated => ArmEffect.Of(treated, fits[0], groups)).ToArray();
        var size = means.Length + 1;
        var covariance = Matrix<double>.Build.Dense(size * effects.Length, size * effects.Length);
        for (var i = 0; i < effects.Length; i++)
        {
            for (var j = 0; j < effects.Length; j++)
                covariance.SetSubMatrix(i * size, j * size, FromNone(i == j ? effects[i].Covariance : effects[i].Weights * fits[0].Covariance * effects[j].Weights.Transpose(), means));
        }

        return new OutcomeUplift(
            outcome.Name, outcome.IsBinary,
            [.. effects.Select((effect, i) => new ArmUplift(
                log.Arms[i + 1], RawDifference.Of(log, outcome, i + 1), effect.Terms[0], Math.Sqrt(effect.Covariance[0, 0]),
                FromNone(effect.Terms, means), covariance.SubMatrix(i * size, size, i * size, size), effect.Spreads))],
            covariance);
    }

    /// <summary>Terms that start from the average member start from one of whom no condition holds.</summary>
    private static Vector<double> FromNone(Vector<double> terms, double[] means)
    {
        var moved = terms.Clone();
        for (var i = 0; i < means.Length; i++) moved[0] -= means[i] * terms[i + 1];
        return moved;
    }

    private static Matrix<double> FromNone(Matrix<double> covariance, double[] means)
    {
        var move = Matrix<double>.Build.DenseIdentity(means.Length + 1);
        for (var i = 0; i < means.Length; i++) move[0, i + 1] = -means[i];
        return move * covariance * move.Transpose();
    }
}
