using System.Collections.Immutable;
using MathNet.Numerics.Distributions;
using Playbook.Data.Experiments;

namespace Playbook.Calibration.Experiments;

/// <summary>
/// Whether a log looks as if chance had chosen who got what. Where those who buy much were targeted, they buy more whatever they get, and the log
/// would teach that messages work. Each covariate is held against the arms by chi-square, numbers by their quarters; the smallest p counts as
/// often as there are covariates (Bonferroni).
/// </summary>
public static class BalanceCheck
{
    /// <summary>A standardised difference from which covariates count as out of balance (Austin 2009).</summary>
    private const double Noticeable = 0.1;

    private const double HardlyChance = 1e-4;

    private const double NoChance = 1e-6;

    private const double Doubtful = 0.01;

    public static ImmutableArray<CovariateBalance> Of(ExperimentLog log) => [.. log.Covariates.Select(covariate => Of(log, covariate))];

    public static BalanceVerdict Judge(ImmutableArray<CovariateBalance> balances)
    {
        if (balances.IsEmpty) return BalanceVerdict.Unknown;
        var worst = balances.Min(balance => balance.Chance) * balances.Length;
        var chosen = balances.Any(balance => balance.Chance * balances.Length < (balance.Difference >= Noticeable ? HardlyChance : NoChance));
        return chosen ? BalanceVerdict.Targeted : worst < Doubtful ? BalanceVerdict.Doubtful : BalanceVerdict.Random;
    }

    private static CovariateBalance Of(ExperimentLog log, ExperimentCovariate covariate)
    {
        var classes = Classes(covariate);
        var (counts, size) = (new double[log.Arms.Length, classes.Max() + 1], classes.Max() + 1);
        for (var row = 0; row < log.Rows; row++) counts[log.Arm[row], classes[row]]++;
        var statistic = 0d;
        var used = Enumerable.Range(0, size).Count(column => Enumerable.Range(0, log.Arms.Length).Sum(arm => counts[arm, column]) > 0);
        for (var arm = 0; arm < log.Arms.Length; arm++)
        {
            var inArm = Enumerable.Range(0, size).Sum(column => counts[arm, column]);
            for (var column = 0; column < size; column++)
            {
                var expected = inArm * Enumerable.Range(0, log.Arms.Length).Sum(other => counts[other, column]) / log.Rows;
                if (expected > 0d) statistic += (counts[arm, column] - expected) * (counts[arm, column] - expected) / expected;
            }
        }

        var freedom = (used - 1) * (log.Arms.Length - 1);
        return new CovariateBalance(covariate.Name, freedom == 0 ? 1d : 1d - ChiSquared.CDF(freedom, statistic), Difference(log, counts, size));
    }

    /// <summary>The largest difference of a class's share between an arm and the control, in standard deviations.</summary>
    private static double Difference(ExperimentLog log, double[,] counts, int size)
    {
        double Share(int arm, int column) => counts[arm, column] / Enumerable.Range(0, size).Sum(other => counts[arm, other]);
        return Enumerable.Range(1, log.Arms.Length - 1).SelectMany(arm => Enumerable.Range(0, size).Select(column =>
        {
            var (treated, control) = (Share(arm, column), Share(0, column));
            var variance = ((treated * (1d - treated)) + (control * (1d - control))) / 2d;
            return variance > 0d ? Math.Abs(treated - control) / Math.Sqrt(variance) : 0d;
        })).Max();
    }

    /// <summary>By row: the word, or the quarter of the number, numbers of few values by value, the least value apart (those who spent nothing are most); unknown is a class of its own.</summary>
    private static int[] Classes(ExperimentCovariate covariate)
    {
        if (!covariate.IsNumber) return [.. covariate.Values.Select(value => double.IsNaN(value) ? covariate.Labels.Length : (int)value)];
        var sorted = covariate.Values.Where(double.IsFinite).Order().ToArray();
        var different = sorted.Distinct().Take(5).ToArray();
        var bounds = different.Length < 5 ? different : [.. new[] { 0.25, 0.5, 0.75 }.Select(share => sorted[(int)(share * sorted.Length)]).Append(different[1]).Distinct()];
        return [.. covariate.Values.Select(value => double.IsNaN(value) ? bounds.Length + 1 : bounds.Count(bound => value >= bound))];
    }
}
