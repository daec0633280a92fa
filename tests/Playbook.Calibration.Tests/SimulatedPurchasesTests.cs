using NodaTime;
using Playbook.Calibration.Models;
using Playbook.Plan.Model;
using Playbook.Plan.Values;
using Playbook.Simulation;

namespace Playbook.Calibration.Tests;

/// <summary>
/// A plan that sends nothing, in the whole simulator, against the expectation of the fitted model: the parameters of a fit, as a plan states
/// them, mean the same to both. Repeat orders per member until two times, within four standard errors over replicates.
/// </summary>
public class SimulatedPurchasesTests
{
    private const int Shoppers = 20_000;
    private const int Replicates = 10;

    [Theory]
    [InlineData(1, false, "bg_nbd")]
    [InlineData(1, true, "mbg_nbd")]
    [InlineData(1, false, "bg_cnbd_k")]
    [InlineData(2, false, "bg_cnbd_k")]
    [InlineData(2, true, "mbg_cnbd_k")]
    [InlineData(3, true, "mbg_cnbd_k")]
    public void Beta_geometric_models_order_as_fitted(int stages, bool dropsAtFirst, string form)
    {
        var model = new BetaGeometric(0.9, 3, 0.6, 1.1, stages, dropsAtFirst);
        Hold(form, model.Expected, ("purchase.k", stages), ("purchase.r", 0.9m), ("purchase.alpha_weeks", 3m), ("dropout.a", 0.6m), ("dropout.b", 1.1m));
    }

    [Fact]
    public void Pareto_nbd_orders_as_fitted() => Hold(
        "pareto_nbd", new ParetoNbd(0.553, 10.578, 0.606, 11.669).Expected,
        ("purchase.r", 0.553m), ("purchase.alpha_weeks", 10.578m), ("lifetime.s", 0.606m), ("lifetime.beta_weeks", 11.669m));

    /// <summary>Calibration takes regularity to whole stages, and a plan that states its fit says so.</summary>
    [Theory]
    [InlineData(4.5, 1.5)]
    [InlineData(8, 2)]
    [InlineData(2, 2)]
    [InlineData(1, 0.1)]
    public void Pareto_ggg_orders_as_fitted(double t, double gamma) => Hold(
        "pareto_ggg", new ParetoGgg(0.9, 3, 0.8, 12, t, gamma).Expected, [new PlanAssumption("regularity.form", null, "whole_stages", null)],
        ("purchase.r", 0.9m), ("purchase.alpha_weeks", 3m), ("lifetime.s", 0.8m), ("lifetime.beta_weeks", 12m), ("regularity.t", (decimal)t), ("regularity.gamma", (decimal)gamma));

    /// <summary>An opportunity every four weeks; that at the very end of a week falls into the next.</summary>
    [Fact]
    public void Bg_bb_orders_as_fitted()
    {
        var model = new BetaBernoulli(1.204, 0.75, 0.657, 2.783);
        Hold(
            "bg_bb", weeks => model.Expected(((int)weeks - 1) / 4),
            ("opportunity.every", 28m), ("opportunity.alpha", 1.204m), ("opportunity.beta", 0.75m), ("opportunity.gamma", 0.657m), ("opportunity.delta", 2.783m));
    }

    [Fact]
    public void Contracts_are_renewed_as_fitted()
    {
        var model = new ShiftedBetaGeometric(0.704, 1.182);
        Hold("sbg", weeks => Enumerable.Range(1, ((int)weeks - 1) / 4).Sum(model.Survival), ("renewal.every", 28m), ("renewal.alpha", 0.704m), ("renewal.beta", 1.182m));
    }

    [Fact]
    public void Spend_is_as_fitted()
    {
        var arm = Run("pareto_nbd", [("spend.p", 6.25m), ("spend.q", 3.74m), ("spend.gamma", 15.44m)], 28, new PlanAssumption("spend.form", null, "gamma_gamma", null)).WithPlan;
        Close("revenue ÷ orders", new GammaGamma(6.25, 3.74, 15.44).Mean, [.. arm.StoreRevenue.Samples.Zip(arm.StoreOrders.Samples, (revenue, orders) => revenue / orders)]);
    }

    private static void Hold(string form, Func<double, double> expected, params (string, decimal)[] values) => Hold(form, expected, [], values);

    private static void Hold(string form, Func<double, double> expected, PlanAssumption[] others, params (string, decimal)[] values)
    {
        foreach (var weeks in (int[])[13, 39])
        {
            Close($"{form}, E[X({weeks})]", expected(weeks), [.. Run(form, values, weeks * 7, others).WithPlan.StoreOrders.Samples.Select(orders => orders / Shoppers)]);
        }
    }

    private static void Close(string what, double expected, double[] samples)
    {
        var mean = samples.Average();
        var error = Math.Sqrt(samples.Sum(s => (s - mean) * (s - mean)) / (samples.Length - 1) / samples.Length);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what}: {mean:0.######} for {expected:0.######}, off by {(mean - expected) / error:+0.00;-0.00} standard errors"));
        Assert.Equal(expected, mean, 4 * error);
    }

    private static Simulation.Metrics.Forecast Run(string form, (string Name, decimal Value)[] values, int days, params PlanAssumption[] others) => Simulator.Run(
        new CampaignPlan
        {
            Name = "nothing",
            Currency = "CNY",
            TimeZone = "Asia/Shanghai",
            Period = new PlanPeriod(new LocalDate(2024, 1, 1), new LocalDate(2024, 1, 1).PlusDays(days - 1)),
            Population = new PlanPopulation(1, Shoppers, 0, [new("everyone", new Percent(100m), Duration.FromDays(9), new Money(80m, "CNY"), new Percent(0m), PriceSensitivity.Medium)]),
            Assumptions =
            [
                new("purchase.form", null, form, null), new("purchase.start", null, "first_purchase", null), .. others,
                .. values.Select(v => new PlanAssumption(v.Name, v.Value, null, null)),
            ],
        },
        new SimulationOptions { Replicates = Replicates, Seed = 4, Uncertainty = ParameterUncertainty.Fixed });
}
