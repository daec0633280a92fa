using Playbook.Calibration.Histories;

namespace Playbook.Calibration.Fitting;

/// <summary>
/// How regularly members buy, before any model is fitted: the share M that one gap has of two that follow each other is Beta(k, k) if gaps are
/// Gamma with shape k, so that k = (1 − 4 Var M)/(8 Var M). Wheat and Morrison 1990. About 1: irregular; 2 and more: replenishment.
/// </summary>
public static class Regularity
{
    /// <summary>Fewer pairs than this tell nothing.</summary>
    private const int Least = 50;

    /// <summary>The estimate from the last two gaps of each member until a day; null when too few have two.</summary>
    public static double? Of(Cohort cohort, int end)
    {
        double sum = 0d, squares = 0d;
        var pairs = 0;
        foreach (var member in cohort.Members)
        {
            var days = cohort.Log.DaysOf(member);
            while (!days.IsEmpty && days[^1] > end) days = days[..^1];
            if (days is not [.., var first, var second, var third]) continue;
            var share = (second - first) / (double)(third - first);
            sum += share;
            squares += share * share;
            pairs++;
        }

        if (pairs < Least) return null;
        var mean = sum / pairs;
        var variance = (squares / pairs) - (mean * mean);
        return variance > 0d ? (1d - (4d * variance)) / (8d * variance) : null;
    }
}
