using System.Collections.Immutable;
using Playbook.Simulation.Metrics;

namespace Playbook.Testing.Workloads;

/// <summary>What any engine must find in W1 (<c>shared/bench/WORKLOAD.md</c>), and what a forecast found.</summary>
/// <param name="Name">Of the figure; a member each but for the rate.</param>
/// <param name="Expected">By the workload's own text.</param>
/// <param name="Of">The same of each replicate of a forecast for so many members.</param>
public sealed record W1Figures(string Name, double Expected, Func<Forecast, int, ImmutableArray<double>> Of)
{
    /// <summary>Mean activity at the end is W1's too; a forecast does not tell it.</summary>
    public static ImmutableArray<W1Figures> All { get; } =
    [
        new("sends", 29.47, (forecast, members) => OfCadences(forecast, members, cadence => cadence.Reached)),
        new("opens", 13.79, (forecast, members) => OfCadences(forecast, members, cadence => cadence.Engaged)),
        new("purchases", 0.829, (forecast, members) => PerMember(forecast.WithPlan.MemberOrders, members)),
        new("buyers", 0.4517, (forecast, _) => forecast.WithPlan.BuyerShare.Samples),
        new("repurchase rate", 0.622, (forecast, _) => forecast.WithPlan.UserRepurchaseRate.Samples),
        new("unsubscribed", 0.0200, (forecast, members) => PerMember(forecast.People.DoNotDisturb, members)),
    ];

    private static ImmutableArray<double> OfCadences(Forecast forecast, int members, Func<CadenceFigures, Estimate> of) =>
        [.. Enumerable.Range(0, forecast.Replicates).Select(replicate => forecast.Cadences.Sum(cadence => of(cadence).Samples[replicate]) / members)];

    private static ImmutableArray<double> PerMember(Estimate figure, int members) => [.. figure.Samples.Select(sample => sample / members)];
}
