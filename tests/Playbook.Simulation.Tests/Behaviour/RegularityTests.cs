using Playbook.Simulation.Behaviour;

namespace Playbook.Simulation.Tests.Behaviour;

/// <summary>Pareto/GGG has no closed form of E[X(t)]: it is held to a simulation of its own, with other samplers, and to what it tends to.</summary>
public class RegularityTests
{
    private const int Shoppers = 200_000;

    [Theory]
    [InlineData(4.5, 1.5)]
    [InlineData(2, 2)]
    public void Orders_of_the_pareto_ggg_are_those_of_a_direct_simulation(double t, double gamma)
    {
        double[] weeks = [13, 52];
        var direct = DirectParetoGgg.Count(t, gamma, 0.9, 3, 0.8, 12, weeks, Shoppers);
        var counts = PurchaseHistories.CountRepeats(Settings(t, gamma, 0.9, 3, 0.8, 12), Shoppers, weeks);
        for (var time = 0; time < weeks.Length; time++)
        {
            AssertAlike($"E[X({weeks[time]})]", direct[time], counts[time], x => x);
            AssertAlike($"P(X({weeks[time]}) = 0)", direct[time], counts[time], x => x == 0 ? 1 : 0);
            AssertAlike($"E[X({weeks[time]})²]", direct[time], counts[time], x => x * x);
        }
    }

    [Fact]
    public void Pareto_ggg_whose_shoppers_are_all_irregular_is_the_pareto_nbd()
    {
        const double r = 0.553, alpha = 10.578, s = 0.606, beta = 11.669;
        const int shoppers = 5 * Shoppers;
        double[] weeks = [13, 39, 78];
        var counts = PurchaseHistories.CountRepeats(Settings(1e6, 1e6, r, alpha, s, beta), shoppers, weeks);
        for (var time = 0; time < weeks.Length; time++)
        {
            StandardErrors.AssertMean($"E[X({weeks[time]})]", ClosedForms.ParetoNbd(r, alpha, s, beta, weeks[time]), [.. counts[time].Select(x => (double)x)]);
            StandardErrors.AssertShare($"P(X({weeks[time]}) = 0)", ClosedForms.ParetoNbdNone(r, alpha, s, beta, weeks[time]), counts[time].Count(x => x == 0), shoppers);
        }
    }

    [Fact]
    public void Share_alive_is_the_survival_curve_whatever_the_regularity()
    {
        const double s = 0.606, beta = 11.669, weeks = 39;
        var alive = PurchaseHistories.Simulate(Settings(4.5, 1.5, 0.553, 10.578, s, beta), Shoppers, weeks).Count(h => h.IsAlive);
        StandardErrors.AssertShare($"S({weeks})", ClosedForms.ParetoAlive(s, beta, weeks), alive, Shoppers);
    }

    private static PurchaseSettings Settings(double t, double gamma, double r, double alpha, double s, double beta) =>
        PurchaseHistories.Settings(PurchaseForm.ParetoGgg, r, alpha, 1, 1, s: s, beta: beta) with { Regularity = new(t, gamma) };

    /// <summary>Two samples of one distribution have means that differ by their joint error alone.</summary>
    private static void AssertAlike(string what, int[] expected, int[] found, Func<double, double> of)
    {
        double[] one = [.. expected.Select(x => of(x))], other = [.. found.Select(x => of(x))];
        StandardErrors.AssertClose(what, one.Average(), other.Average(), Math.Sqrt((Variance(one) + Variance(other)) / Shoppers));
    }

    private static double Variance(double[] values) => values.Average() is var mean ? values.Average(v => (v - mean) * (v - mean)) : 0;
}
