using System.Collections.Immutable;
using Playbook.Calibration.Histories;

namespace Playbook.Calibration.Fitting;

/// <summary>
/// Maximum likelihood over the logarithms of the parameters, from several starts, with exact gradients; the covariance is the inverse of the
/// observed information there.
/// </summary>
public static class MaximumLikelihood
{
    /// <summary>With more rows than this the way to the top is found on a part of them, and finished on all.</summary>
    private const int Many = 40_000;

    public static PurchaseFit Fit(PurchaseFamily family, HistoryTable table)
    {
        var objective = new LogObjective(family.Most, parameters => family.LogLikelihood(parameters, table));
        var tops = Tops(family, table);
        var best = table.Rows.Length > Many ? QuasiNewton.Climb(objective, tops[0].Point) : tops[0];
        var (covariance, untold) = Information.Of(objective, best.Point);
        return new(family, family.Create([.. best.Point.Select(Math.Exp)]), best.Value, table)
        {
            LogCovariance = covariance,
            Bounds = [.. untold.Select(i => family.Parameters[i])],
            Agreeing = tops.Count(top => top.Value > tops[0].Value - 0.01),
            Starts = tops.Length,
        };
    }

    /// <summary>Where the starts lead, the best first; of a large table by evenly spaced rows of it.</summary>
    private static ImmutableArray<Top> Tops(PurchaseFamily family, HistoryTable table)
    {
        var looked = table.Rows.Length > Many ? table.Thinned(Many / 4) : table;
        var objective = new LogObjective(family.Most, parameters => family.LogLikelihood(parameters, looked));
        return [.. family.Starts(looked).Select(start => QuasiNewton.Climb(objective, start.Select(Math.Log))).OrderByDescending(top => top.Value)];
    }
}
