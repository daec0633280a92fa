using System.Collections.Immutable;
using Playbook.Calibration.Histories;

namespace Playbook.Calibration.Fitting;

/// <summary>
/// Maximum likelihood over the logarithms of the parameters, from several starts, with exact gradients; the covariance is the inverse of the
/// observed information there.
/// </summary>
public static class MaximumLikelihood
{
    public static PurchaseFit Fit(PurchaseFamily family, HistoryTable table)
    {
        var objective = new LogObjective(family.Most, parameters => family.LogLikelihood(parameters, table));
        var tops = family.Starts(table)
            .Select(start => QuasiNewton.Climb(objective, start.Select(Math.Log)))
            .OrderByDescending(top => top.Value)
            .ToImmutableArray();
        var best = tops[0];
        return new(family, family.Create([.. best.Point.Select(Math.Exp)]), best.Value, table)
        {
            LogCovariance = Information.Covariance(objective, best.Point),
            Bounds = [.. family.Parameters.Where((_, i) => objective.IsAtBound(i, best.Point[i]))],
            Agreeing = tops.Count(top => top.Value > best.Value - 0.01),
            Starts = tops.Length,
        };
    }
}
