using System.Collections.Immutable;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Fitting;

/// <summary>Finds the parameters of the BG/BB for a log whose orders come at opportunities: Fader, Hardie and Shang 2010, equation 4.</summary>
public sealed class OpportunityFamily(Opportunities opportunities) : PurchaseFamily
{
    private const double Greatest = 10_000d;

    public override string Name => OpportunityPurchases.ModelName;

    public override ImmutableArray<string> Parameters { get; } = ["alpha", "beta", "gamma", "delta"];

    public override bool IsOfTime => false;

    public override ImmutableArray<double> Most { get; } = [Greatest, Greatest, Greatest, Greatest];

    public override ImmutableArray<ImmutableArray<double>> Starts(HistoryTable table) => BetaBernoulliFit.Starts;

    public override IPurchaseModel Create(ReadOnlySpan<double> parameters) =>
        new OpportunityPurchases(new(parameters[0], parameters[1], parameters[2], parameters[3]), opportunities);

    internal override Dual LogLikelihood(ReadOnlySpan<Dual> parameters, HistoryTable table)
    {
        var (alpha, beta, gamma, delta) = (parameters[0], parameters[1], parameters[2], parameters[3]);
        return RowSum.Of(table, row => BetaBernoulliFit.LogLikelihood(
            alpha, beta, gamma, delta, row.Repeats, opportunities.Passed(table.Times[row.Recency]), opportunities.Passed(table.Times[row.Age])));
    }
}
