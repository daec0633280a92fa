using System.Collections.Immutable;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Fitting;

/// <summary>Finds the parameters of <see cref="ParetoNbdEffects"/>: of histories on an even clock, all at once.</summary>
/// <param name="effects">What bears on rates.</param>
/// <param name="end">The last day observed, counted from the log's first.</param>
public sealed class ParetoNbdEffectsFamily(PurchaseEffects effects, int end) : PurchaseFamily
{
    private const double Week = 7d;

    /// <summary>No effect is looked at that multiplies a rate by more.</summary>
    private const double MostRatio = 1_000d;

    private static readonly ParetoNbdFamily s_plain = new();

    public override string Name => ParetoNbdEffects.NameOf(effects);

    public override ImmutableArray<string> Parameters { get; } = ParetoNbdEffects.Names(effects);

    public override ImmutableArray<double> Most { get; } = [.. s_plain.Most, .. Enumerable.Repeat(MostRatio, 2 * effects.Names.Length)];

    /// <summary>The plain model's top with nothing having an effect, from which the way is short; and one of its own starts, far from there.</summary>
    public override ImmutableArray<ImmutableArray<double>> Starts(HistoryTable table)
    {
        var starts = s_plain.Starts(table);
        var objective = new LogObjective(s_plain.Most, parameters => s_plain.LogLikelihood(parameters, table));
        var top = starts.Select(start => QuasiNewton.Climb(objective, start.Select(Math.Log))).MaxBy(end => end.Value)!;
        return [WithoutEffect([.. top.Point.Select(Math.Exp)]), WithoutEffect(starts[0])];
    }

    public override IPurchaseModel Create(ReadOnlySpan<double> parameters) => new ParetoNbdEffects(effects, end, parameters);

    internal override Dual LogLikelihood(ReadOnlySpan<Dual> parameters, HistoryTable table)
    {
        var likelihood = new EffectsLikelihood(effects, parameters);
        var rise = new Dual[table.MaxRepeats + 1];
        for (var m = 1; m < rise.Length; m++) rise[m] = rise[m - 1] + Dual.Log(likelihood.R + (m - 1));
        return RowSum.Of(table, row =>
        {
            var birth = end - (int)Math.Round(table.Times[row.Age] * Week);
            var last = birth + (int)Math.Round(table.Times[row.Recency] * Week);
            var silent = Dual.LogSum(likelihood.Alive(row.Repeats, row.Group, birth, end), likelihood.Dead(row.Repeats, row.Group, birth, last, end));
            // Purchases on special days come faster by their ratio: the clock's own slope there.
            return (likelihood.R * Dual.Log(likelihood.Alpha(row.Group))) + (likelihood.S * Dual.Log(likelihood.Beta(row.Group)))
                + rise[row.Repeats] + silent + (likelihood.LogPurchase * ((double)row.Special / row.Members));
        });
    }

    private ImmutableArray<double> WithoutEffect(ImmutableArray<double> plain) => plain.AddRange(Enumerable.Repeat(1d, 2 * effects.Names.Length));
}
