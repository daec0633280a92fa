using System.Collections.Immutable;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Fitting;

/// <summary>Finds the parameters of <see cref="ParetoNbd"/>: Fader and Hardie 2005, "A note on deriving the Pareto/NBD model", equation 19.</summary>
public sealed class ParetoNbdFamily : PurchaseFamily
{
    public override string Name => "Pareto/NBD";

    public override ImmutableArray<string> Parameters { get; } = ["r", "alpha", "s", "beta"];

    public override ImmutableArray<double> Most { get; } = [MostAlike, Far, MostAlike, Far];

    public override ImmutableArray<ImmutableArray<double>> Starts(HistoryTable table)
    {
        var interval = MeanInterval.Of(table);
        var end = table.Times.IsEmpty ? 1d : table.Times[^1];
        return [[1d, interval, 1d, end / 2d], [0.3, 0.3 * interval, 0.3, end / 10d], [3d, 3d * interval, 3d, 3d * end]];
    }

    public override IPurchaseModel Create(ReadOnlySpan<double> parameters) => new ParetoNbd(parameters[0], parameters[1], parameters[2], parameters[3]);

    internal override Dual LogLikelihood(ReadOnlySpan<Dual> parameters, HistoryTable table)
    {
        var (r, alpha, s, beta) = (parameters[0], parameters[1], parameters[2], parameters[3]);
        var rise = new Dual[table.MaxRepeats + 1];
        for (var m = 1; m < rise.Length; m++) rise[m] = rise[m - 1] + Dual.Log(r + (m - 1));
        var start = (r * Dual.Log(alpha)) + (s * Dual.Log(beta));
        return RowSum.Of(table, row =>
        {
            var shape = r + row.Repeats;
            double from = table.Times[row.Recency], to = table.Times[row.Age];
            var alive = (-shape * Dual.Log(alpha + to)) - (s * Dual.Log(beta + to));
            return start + rise[row.Repeats] + Dual.LogSum(alive, DeathIntegral.Log(shape, alpha, s, beta, from, to));
        });
    }
}
