using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Random;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Behaviour;

/// <summary>Gamma-Gamma: what orders are worth, over all shoppers and given what one has spent.</summary>
public class SpendTests
{
    private const int Shoppers = 200_000;
    private const double P = 6.25;
    private const double Q = 3.74;
    private const double Gamma = 15.44;

    private static readonly GammaGammaSpend s_spend = new(new(SpendForm.GammaGamma, P, Q, Gamma), new RandomSource(20, 0));

    [Fact]
    public void Mean_over_all_shoppers_is_the_closed_form() =>
        StandardErrors.AssertMean("E[M]", P * Gamma / (Q - 1), [.. Everyone.Select(who => s_spend.Of(who, 0, 1))]);

    [Fact]
    public void Orders_of_a_shopper_vary_about_its_own_mean_by_one_over_p()
    {
        const int orders = 5;
        StandardErrors.AssertMean("Var(Z | ζ) ÷ ζ²", 1 / P, [.. Everyone.Select(RelativeVariance)]);
        StandardErrors.AssertMean("E[Z | ζ] ÷ ζ", 1, [.. Everyone.Select(who => s_spend.Of(who, 0, 3) / s_spend.MeanOf(who, 0))]);

        static double RelativeVariance(Identity who)
        {
            var values = Enumerable.Range(1, orders).Select(order => s_spend.Of(who, 0, order) / s_spend.MeanOf(who, 0)).ToList();
            return values.Sum(v => (v - values.Average()) * (v - values.Average())) / (orders - 1);
        }
    }

    /// <summary>Means differ as ζ = p ÷ ν does: E[ζ²] = p²γ² ÷ ((q − 1)(q − 2)).</summary>
    [Fact]
    public void Means_of_shoppers_differ_as_their_gamma_says()
    {
        StandardErrors.AssertMean("E[1 ÷ ζ]", Q / (P * Gamma), [.. Everyone.Select(who => 1 / s_spend.MeanOf(who, 0))]);
        StandardErrors.AssertMean("E[1 ÷ ζ²]", Q * (Q + 1) / (P * P * Gamma * Gamma), [.. Everyone.Select(who => 1 / Math.Pow(s_spend.MeanOf(who, 0), 2))]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Mean_given_what_was_spent_is_the_closed_form(int orders)
    {
        var seen = Everyone
            .Select(who => (Mean: s_spend.MeanOf(who, 0), Seen: Enumerable.Range(1, orders).Average(order => s_spend.Of(who, 0, order))))
            .OrderBy(s => s.Seen)
            .Chunk(Shoppers / 5);
        foreach (var (fifth, shoppers) in seen.Index())
        {
            StandardErrors.AssertMean($"E[ζ | {orders}, fifth {fifth + 1}] less its closed form", 0, [.. shoppers.Select(s => s.Mean - ClosedForms.GammaGamma(P, Q, Gamma, orders, s.Seen))]);
        }
    }

    [Fact]
    public void Revenue_of_a_run_without_touches_is_orders_at_the_mean()
    {
        var plan = SamplePlan.Of(20_000, 0, 28).AssumingForm("spend.form", "gamma_gamma").AssumingForm("purchase.start", "first_purchase")
            .Assuming(("spend.p", 6.25m), ("spend.q", 3.74m), ("spend.gamma", 15.44m));
        var arm = Simulator.Run(plan, new SimulationOptions { Replicates = 16 }).WithPlan;
        StandardErrors.AssertMean("revenue ÷ orders", P * Gamma / (Q - 1), [.. arm.StoreRevenue.Samples.Zip(arm.StoreOrders.Samples, (revenue, orders) => revenue / orders)]);
    }

    [Fact]
    public void Scale_that_is_not_stated_follows_from_the_persona()
    {
        var spend = new GammaGammaSpend(new(SpendForm.GammaGamma, P, Q, 0), new RandomSource(20, 0));
        StandardErrors.AssertMean("E[M]", 80, [.. Everyone.Select(who => spend.Of(who, 80, 1))]);
    }

    private static IEnumerable<Identity> Everyone => Enumerable.Range(0, Shoppers).Select(ordinal => new Identity(0, ordinal));
}
