using Playbook.Plan.Model;
using Playbook.Plan.Values;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Behaviour;

/// <summary>The whole simulator, nothing sent, against the closed forms: cumulative orders until two times, per shopper.</summary>
public class SimulatorClosedFormTests
{
    private const int Shoppers = 200_000;

    [Fact]
    public void Bg_nbd_orders_as_its_closed_form() =>
        Hold("bg_nbd", t => ClosedForms.BgNbd(0.243, 4.414, 0.793, 2.426, t), Rates(0.243m, 4.414m), ("dropout.a", 0.793m), ("dropout.b", 2.426m));

    [Fact]
    public void Mbg_nbd_orders_as_its_closed_form() =>
        Hold("mbg_nbd", t => ClosedForms.MbgNbd(0.525, 6.183, 0.891, 1.614, t), Rates(0.525m, 6.183m), ("dropout.a", 0.891m), ("dropout.b", 1.614m));

    [Fact]
    public void Pareto_nbd_orders_as_its_closed_form() =>
        Hold("pareto_nbd", t => ClosedForms.ParetoNbd(0.553, 10.578, 0.606, 11.669, t), Rates(0.553m, 10.578m), ("lifetime.s", 0.606m), ("lifetime.beta_weeks", 11.669m));

    [Fact]
    public void Irregular_pareto_ggg_orders_as_the_pareto_nbd() => Hold(
        "pareto_ggg", t => ClosedForms.ParetoNbd(0.553, 10.578, 0.606, 11.669, t), Rates(0.553m, 10.578m),
        ("lifetime.s", 0.606m), ("lifetime.beta_weeks", 11.669m), ("regularity.t", 1_000_000m), ("regularity.gamma", 1_000_000m));

    /// <summary>Without a closed form for regular gaps, the values of other people's code.</summary>
    [Theory]
    [InlineData("MBG/CNBD-k", "mbg_cnbd_k")]
    [InlineData("BG/CNBD-k", "bg_cnbd_k")]
    public void Regular_gaps_order_as_their_reference_values(string model, string form)
    {
        var references = ReferenceValues.Of(model, "k=2;r=0.9;alpha=3.0;a=0.6;b=1.1", "E[X(t)]").Where(r => r.Arguments["t"] % 1 == 0).ToDictionary(r => r.Arguments["t"], r => r.Value);
        Assert.True(references.Count >= 2);
        Hold(form, t => references[t], [.. references.Keys.Select(t => (int)t).Order()], [.. Rates(0.9m, 3m), ("purchase.k", 2m), ("dropout.a", 0.6m), ("dropout.b", 1.1m)]);
    }

    /// <summary>Opportunities fall on the first day of a week, which is counted with them.</summary>
    [Fact]
    public void Bg_bb_orders_as_its_closed_form() => Hold(
        "bg_bb", t => ClosedForms.BgBb(1.204, 0.75, 0.657, 2.783, (int)(t - 1) / 4), [25, 101],
        [("opportunity.every", 28m), ("opportunity.alpha", 1.204m), ("opportunity.beta", 0.75m), ("opportunity.gamma", 0.657m), ("opportunity.delta", 2.783m)]);

    [Fact]
    public void Sbg_renews_as_its_closed_form() => Hold(
        "sbg", t => Enumerable.Range(1, (int)(t - 1) / 4).Sum(n => ClosedForms.Survival(0.704, 1.182, n)), [29, 101],
        [("renewal.every", 28m), ("renewal.alpha", 0.704m), ("renewal.beta", 1.182m)]);

    [Theory]
    [InlineData("mbg_cnbd_k")]
    [InlineData("mbg_nbd")]
    [InlineData("bg_cnbd_k")]
    [InlineData("bg_nbd")]
    [InlineData("pareto_nbd")]
    [InlineData("pareto_ggg")]
    [InlineData("bg_bb")]
    [InlineData("sbg")]
    public void Plan_that_sends_nothing_changes_nothing_under_any_form(string form)
    {
        var forecast = Simulator.Run(SamplePlan.Of(2_000, 1_000, 100).AssumingForm("purchase.form", form).Assuming(Frequent(form)), new SimulationOptions { Replicates = 3 });
        Assert.All(forecast.WithPlan.StoreOrders.Samples, orders => Assert.True(orders > 0));
        Assert.Equal(forecast.WithPlan, forecast.WithoutPlan);
    }

    /// <summary>Opportunities within the hundred days.</summary>
    private static (string, decimal)[] Frequent(string form) => form switch
    {
        "bg_bb" => [("opportunity.every", 14m)],
        "sbg" => [("renewal.every", 14m)],
        _ => [],
    };

    private static (string, decimal)[] Rates(decimal r, decimal alpha) => [("purchase.r", r), ("purchase.alpha_weeks", alpha)];

    private static void Hold(string form, Func<double, double> closedForm, (string, decimal)[] rates, params (string, decimal)[] others) =>
        Hold(form, closedForm, [39, 78], [.. rates, .. others]);

    private static void Hold(string form, Func<double, double> closedForm, int[] times, (string Parameter, decimal Value)[] values)
    {
        var plan = SamplePlan.Of(Shoppers, 0, times[^1] * 7)
            .AssumingForm("purchase.form", form)
            .AssumingForm("purchase.start", "first_purchase")
            .Assuming(values);
        plan = plan with { Products = [], Population = plan.Population with { Personas = [SamplePlan.Persona(variation: 0m) with { Share = new Percent(100m) }] } };
        var weeks = Simulator.Run(plan, new SimulationOptions { Replicates = 1 }).Weeks;
        foreach (var time in times)
        {
            var mean = weeks.Take(time).Sum(w => w.Orders.P50) / Shoppers;
            StandardErrors.AssertClose($"{form}, E[X({time})]", closedForm(time), mean, Deviation(plan, time) / Math.Sqrt(Shoppers));
        }
    }

    /// <summary>Of the orders of one shopper until a week, from shoppers of another seed.</summary>
    private static double Deviation(CampaignPlan plan, int week)
    {
        var settings = PurchaseSettings.From(new ParameterValues(plan, ParameterUncertainty.Fixed, new Simulation.Random.RandomSource(5, 0)));
        var counts = PurchaseHistories.CountRepeats(settings, 50_000, [week], seed: 5)[0];
        var mean = counts.Average();
        return Math.Sqrt(counts.Average(x => (x - mean) * (x - mean)));
    }
}
