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
    private const int Many = 4_000;

    private const int Looked = 1_500;

    public static PurchaseFit Fit(PurchaseFamily family, HistoryTable table)
    {
        var tops = Tops(family, table);
        return Of(family, table, table.Rows.Length > Many ? QuasiNewton.Climb(Objective(family, table), tops[0].Point) : tops[0]) with
        {
            Agreeing = tops.Count(top => top.Value > tops[0].Value - 0.01),
            Starts = tops.Length,
        };
    }

    /// <summary>Fitted from the top of nearly the same histories, such as those of another clock: a single start, which is near.</summary>
    public static PurchaseFit Refit(PurchaseFit near, PurchaseFamily family, HistoryTable table) =>
        Of(family, table, QuasiNewton.Climb(Objective(family, table), near.Model.Parameters.Select(parameter => Math.Log(parameter.Value)))) with { Agreeing = near.Agreeing, Starts = near.Starts };

    private static PurchaseFit Of(PurchaseFamily family, HistoryTable table, Top top)
    {
        var (covariance, untold) = Information.Of(Objective(family, table), top.Point);
        return new(family, family.Create([.. top.Point.Select(Math.Exp)]), top.Value, table)
        {
            LogCovariance = covariance,
            Bounds = [.. untold.Select(i => family.Parameters[i])],
            Agreeing = 1,
            Starts = 1,
        };
    }

    /// <summary>Where the starts lead, the best first; of a large table by evenly spaced rows of it.</summary>
    private static ImmutableArray<Top> Tops(PurchaseFamily family, HistoryTable table)
    {
        var looked = table.Rows.Length > Many ? table.Thinned(Looked) : table;
        return [.. family.Starts(looked).Select(start => QuasiNewton.Climb(Objective(family, looked), start.Select(Math.Log))).OrderByDescending(top => top.Value)];
    }

    private static LogObjective Objective(PurchaseFamily family, HistoryTable table) => new(family.Most, parameters => family.LogLikelihood(parameters, table), family.Least);
}
