using System.Collections.Immutable;
using Playbook.Data.Experiments;

namespace Playbook.Calibration.Experiments;

/// <summary>
/// The conditions that a log's covariates offer, chosen without a look at any outcome: a truth; steps at the quartiles of a number; each word
/// but the most frequent. Those that hold of too few in some arm, or say what others say already, are left out.
/// </summary>
internal static class FeatureChoice
{
    /// <summary>Members of each arm of whom a condition must hold, and as many of whom it must not.</summary>
    private const int LeastMembers = 25;

    /// <summary>Numbers of no more different values get a step at each.</summary>
    private const int FewValues = 5;

    /// <summary>Share of a condition's variance that others must leave unexplained.</summary>
    private const double LeastOwnVariance = 1e-3;

    public static ImmutableArray<(UpliftFeature Feature, double[] Values)> Choose(ExperimentLog log)
    {
        var chosen = ImmutableArray.CreateBuilder<(UpliftFeature, double[])>();
        var basis = new List<double[]>();
        foreach (var covariate in log.Covariates)
        {
            foreach (var feature in Candidates(covariate))
            {
                var values = feature.Of(covariate);
                if (!IsCommon(log, values) || !AddDirection(basis, values)) continue;
                chosen.Add((feature, values));
            }
        }

        return chosen.ToImmutable();
    }

    private static IEnumerable<UpliftFeature> Candidates(ExperimentCovariate covariate)
    {
        if (covariate.IsTruth) return [new UpliftFeature(covariate.Name, 1d, null) { IsTruth = true }];
        return covariate.IsNumber
            ? Steps(covariate.Values).Select(step => new UpliftFeature(covariate.Name, step, null))
            : covariate.Labels
                .Select((label, place) => (label, Count: covariate.Values.Count(value => value == place)))
                .OrderByDescending(word => word.Count).ThenBy(word => word.label, StringComparer.Ordinal)
                .Skip(1)
                .Select(word => new UpliftFeature(covariate.Name, null, word.label));
    }

    private static IEnumerable<double> Steps(ImmutableArray<double> values)
    {
        var sorted = values.Where(double.IsFinite).Order().ToArray();
        var different = sorted.Distinct().Take(FewValues + 1).ToArray();
        if (different.Length is 0 or 1) return [];
        return different.Length <= FewValues ? different.Skip(1) : new[] { 0.25, 0.5, 0.75 }.Select(share => sorted[(int)(share * sorted.Length)]).Distinct().Where(step => step > sorted[0]);
    }

    private static bool IsCommon(ExperimentLog log, double[] values)
    {
        var (holding, all) = (new int[log.Arms.Length], new int[log.Arms.Length]);
        for (var row = 0; row < values.Length; row++)
        {
            holding[log.Arm[row]] += (int)values[row];
            all[log.Arm[row]]++;
        }

        return holding.Zip(all).All(arm => arm.First >= LeastMembers && arm.Second - arm.First >= LeastMembers);
    }

    /// <summary>Gram and Schmidt: adds what is new in a centred column, if enough is.</summary>
    private static bool AddDirection(List<double[]> basis, double[] values)
    {
        var mean = values.Average();
        var rest = values.Select(value => value - mean).ToArray();
        var variance = Dot(rest, rest);
        foreach (var direction in basis)
        {
            var along = Dot(direction, rest);
            for (var i = 0; i < rest.Length; i++) rest[i] -= along * direction[i];
        }

        var own = Dot(rest, rest);
        if (own < LeastOwnVariance * variance) return false;
        var length = Math.Sqrt(own);
        basis.Add([.. rest.Select(value => value / length)]);
        return true;
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0d;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
