using System.Collections.Immutable;
using MathNet.Numerics;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Fitting;

/// <summary>Finds the parameters of <see cref="BetaGeometric"/> for a given k: BG/NBD (Fader, Hardie and Lee 2005, equation 6) and its kin.</summary>
public sealed class BetaGeometricFamily(int stages, bool dropsAtFirst) : PurchaseFamily
{
    public override string Name => BetaGeometric.NameOf(stages, dropsAtFirst);

    public override ImmutableArray<string> Parameters { get; } = ["r", "alpha", "a", "b"];

    public override ImmutableArray<double> Most { get; } = [MostAlike, Far, Far, Far];

    public override ImmutableArray<ImmutableArray<double>> Starts(HistoryTable table)
    {
        var interval = MeanInterval.Of(table);
        return [[1d, stages * interval, 1d, 3d], [0.3, 0.3 * stages * interval, 0.3, 1d], [3d, 3d * stages * interval, 0.1, 3d]];
    }

    public override IPurchaseModel Create(ReadOnlySpan<double> parameters) =>
        new BetaGeometric(parameters[0], parameters[1], parameters[2], parameters[3], stages, dropsAtFirst);

    internal override Dual LogLikelihood(ReadOnlySpan<Dual> parameters, HistoryTable table)
    {
        var (r, alpha, a, b) = (parameters[0], parameters[1], parameters[2], parameters[3]);
        var atFirst = dropsAtFirst ? 1 : 0;
        var rise = Rise(r, (stages * table.MaxRepeats) + stages);
        var surviving = Surviving(a, b, table.MaxRepeats + atFirst);
        var times = new Dual[table.Times.Length];
        for (var i = 0; i < times.Length; i++) times[i] = Dual.Log(alpha + table.Times[i]);
        var start = r * Dual.Log(alpha);
        var logA = Dual.Log(a);
        var sum = RowSum.Of(table, row =>
        {
            var stage = stages * row.Repeats;
            var shape = r + stage;
            var chances = row.Repeats + atFirst;
            var alive = surviving[chances] + rise[stage] - (shape * times[row.Age]);
            if (stages > 1) alive += Dual.Log(Waiting(shape, table.Times[row.Age] - table.Times[row.Recency], alpha + table.Times[row.Age]));
            if (chances == 0) return start + alive;
            var dead = surviving[chances - 1] + logA - Dual.Log(a + b + (chances - 1)) + rise[stage] - (shape * times[row.Recency]);
            return start + Dual.LogSum(alive, dead);
        });
        return sum + (((stages - 1) * table.LogGaps) - (SpecialFunctions.GammaLn(stages) * table.Repeats));
    }

    /// <summary>Σ_j over the stages that may have passed since the last purchase: Γ(shape + j)/Γ(shape)/j! · ((T − t_x)/(α + T))^j.</summary>
    private Dual Waiting(Dual shape, double silence, Dual rate)
    {
        Dual sum = 1d, term = 1d;
        for (var j = 1; j < stages; j++)
        {
            term *= (shape + (j - 1)) * (silence / j) / rate;
            sum += term;
        }

        return sum;
    }

    /// <summary>ln Γ(r + m)/Γ(r) for m from 0.</summary>
    private static Dual[] Rise(Dual r, int most)
    {
        var rise = new Dual[most + 1];
        for (var m = 1; m <= most; m++) rise[m] = rise[m - 1] + Dual.Log(r + (m - 1));
        return rise;
    }

    /// <summary>ln B(a, b + n)/B(a, b) for n from 0.</summary>
    private static Dual[] Surviving(Dual a, Dual b, int most)
    {
        var surviving = new Dual[most + 1];
        for (var n = 1; n <= most; n++) surviving[n] = surviving[n - 1] + Dual.Log((b + (n - 1)) / (a + b + (n - 1)));
        return surviving;
    }
}
