using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Fitting;

/// <summary>Finds the parameters of <see cref="ParetoGgg"/> by maximum likelihood, where its paper samples them.</summary>
public sealed class ParetoGggFamily : PurchaseFamily
{
    private const double Step = 1e-5;

    /// <summary>A regularity whose gaps alone are this much less likely than the best's, in logarithm, is not looked at further.</summary>
    private const double Hopeless = 25d;

    public override string Name => ParetoGgg.ModelName;

    public override ImmutableArray<string> Parameters { get; } = ["r", "alpha", "s", "beta", "t", "gamma"];

    public override bool LooksAtGaps => true;

    public override ImmutableArray<double> Most { get; } = [MostAlike, Far, MostAlike, Far, MostAlike, Far];

    public override ImmutableArray<double> Least { get; } = [0d, 0d, 0d, 0d, 0.1, 0d];

    public override ImmutableArray<ImmutableArray<double>> Starts(HistoryTable table)
    {
        var interval = MeanInterval.Of(table);
        var end = table.Times.IsEmpty ? 1d : table.Times[^1];
        return [[1d, interval, 0.7, end / 2d, 1.5, 0.8]];
    }

    public override IPurchaseModel Create(ReadOnlySpan<double> parameters) =>
        new ParetoGgg(parameters[0], parameters[1], parameters[2], parameters[3], parameters[4], parameters[5]);

    internal override Dual LogLikelihood(ReadOnlySpan<Dual> parameters, HistoryTable table)
    {
        var (r, alpha, s, beta) = (parameters[0], parameters[1], parameters[2], parameters[3]);
        var shares = LogShares(parameters[4], parameters[5]);
        var rise = new Dual[(RegularityGrid.Stages[^1] * table.MaxRepeats) + 1];
        for (var m = 1; m < rise.Length; m++) rise[m] = rise[m - 1] + Dual.Log(r + (m - 1));
        return RowSum.Of(table, row => Row(r, alpha, s, beta, shares, rise, new(row.Repeats, table.Times[row.Recency], table.Times[row.Age], row.LogGaps / row.Members)));
    }

    private static Dual Row(Dual r, Dual alpha, Dual s, Dual beta, Dual[] shares, Dual[] rise, PurchaseHistory history)
    {
        Span<Dual> gaps = stackalloc Dual[shares.Length];
        var best = double.NegativeInfinity;
        for (var i = 0; i < gaps.Length; i++)
        {
            var stages = RegularityGrid.Stages[i];
            gaps[i] = shares[i] + RegularityLikelihood.OfGaps(r, alpha, rise[stages * history.Repeats], stages, history);
            best = Math.Max(best, gaps[i].Value);
        }

        Dual sum = double.NegativeInfinity;
        var b = beta + history.Recency;
        var living = Dual.Exp(s * (Dual.Log(b) - Dual.Log(beta + history.Age)));
        var silence = history.Age - history.Recency;
        for (var i = 0; i < gaps.Length; i++)
        {
            if (gaps[i].Value < best - Hopeless) continue;
            var stages = RegularityGrid.Stages[i];
            var shape = r + (stages * history.Repeats);
            var rate = alpha + (stages * history.Recency);
            var silent = (RegularityLikelihood.Waiting(shape, rate, stages, silence) * living) + RegularityLikelihood.Dead(shape, rate, stages, s, b, silence);
            sum = Dual.LogSum(sum, gaps[i] + Dual.Log(silent));
        }

        return sum + (s * (Dual.Log(beta) - Dual.Log(b)));
    }

    /// <summary>Logarithms of the shares of the regularities; their slopes by differences, the incomplete gamma having none of its own.</summary>
    private static Dual[] LogShares(Dual t, Dual gamma)
    {
        var at = RegularityGrid.Shares(t.Value, gamma.Value);
        double byT = Step * t.Value, byGamma = Step * gamma.Value;
        double[] t1 = RegularityGrid.Shares(t.Value + byT, gamma.Value), t0 = RegularityGrid.Shares(t.Value - byT, gamma.Value);
        double[] g1 = RegularityGrid.Shares(t.Value, gamma.Value + byGamma), g0 = RegularityGrid.Shares(t.Value, gamma.Value - byGamma);
        var shares = new Dual[at.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            Vector512<double> slope = (t.Slope * ((Math.Log(t1[i]) - Math.Log(t0[i])) / (2d * byT))) + (gamma.Slope * ((Math.Log(g1[i]) - Math.Log(g0[i])) / (2d * byGamma)));
            shares[i] = new(Math.Log(at[i]), slope);
        }

        return shares;
    }
}
