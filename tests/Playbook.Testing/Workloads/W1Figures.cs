using System.Collections.Immutable;
using Playbook.Simulation.Metrics;

namespace Playbook.Testing.Workloads;

/// <summary>What any engine must find in W1 (<c>shared/bench/WORKLOAD.md</c>), and what a forecast found.</summary>
/// <param name="Name">Of the figure; a member each but for the rate.</param>
/// <param name="Expected">By the workload's own text.</param>
/// <param name="Deviation">Standard deviation between members, of a run of W1 in numpy for 200,000; of the rate by its formula, as if of all members.</param>
/// <param name="Of">The same of each replicate of a forecast for so many members.</param>
public sealed record W1Figures(string Name, double Expected, double Deviation, Func<Forecast, int, ImmutableArray<double>> Of)
{
    /// <summary>The expected figures are those of one run for so many.</summary>
    private const double MembersOfReference = 2_000_000;

    /// <summary>Mean activity at the end is W1's too; a forecast does not tell it.</summary>
    public static ImmutableArray<W1Figures> All { get; } =
    [
        new("sends", 29.47, 30.8, (forecast, members) => OfCadences(forecast, members, cadence => cadence.Reached)),
        new("opens", 13.79, 15.8, (forecast, members) => OfCadences(forecast, members, cadence => cadence.Engaged)),
        new("purchases", 0.829, 1.055, (forecast, members) => PerMember(forecast.WithPlan.MemberOrders, members)),
        new("buyers", 0.4517, 0.4976, (forecast, _) => forecast.WithPlan.BuyerShare.Samples),
        new("repurchase rate", 0.622, 0.722, (forecast, _) => forecast.WithPlan.UserRepurchaseRate.Samples),
        new("unsubscribed", 0.0200, 0.1406, (forecast, members) => PerMember(forecast.People.DoNotDisturb, members)),
    ];

    /// <summary>Standard error of the difference between the expected figure and that of so many members.</summary>
    public double ErrorFor(double members) => Deviation * Math.Sqrt((1d / members) + (1d / MembersOfReference));

    private static ImmutableArray<double> OfCadences(Forecast forecast, int members, Func<CadenceFigures, Estimate> of) =>
        [.. Enumerable.Range(0, forecast.Replicates).Select(replicate => forecast.Cadences.Sum(cadence => of(cadence).Samples[replicate]) / members)];

    private static ImmutableArray<double> PerMember(Estimate figure, int members) => [.. figure.Samples.Select(sample => sample / members)];
}
