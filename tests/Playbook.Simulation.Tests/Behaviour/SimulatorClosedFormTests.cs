using Playbook.Plan.Values;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Behaviour;

/// <summary>The whole simulator, nothing sent, against the closed forms: cumulative orders of weeks, per shopper.</summary>
public class SimulatorClosedFormTests
{
    private const int Shoppers = 200_000;
    private const int Weeks = 104;

    [Theory]
    [InlineData("BG/NBD", "bg_nbd", "r=0.243;alpha=4.414;a=0.793;b=2.426")]
    [InlineData("Pareto/NBD", "pareto_nbd", "r=0.553;alpha=10.578;s=0.606;beta=11.669")]
    public void Orders_of_a_run_without_touches_are_the_closed_form(string model, string form, string parameters)
    {
        var references = ReferenceValues.Of(model, parameters, "E[X(t)]");
        var values = parameters.Split(';').Select(p => p.Split('=')).ToDictionary(p => p[0], p => decimal.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var plan = SamplePlan.Of(Shoppers, 0, Weeks * 7)
            .AssumingForm("purchase.form", form)
            .AssumingForm("purchase.start", "first_purchase")
            .Assuming(("purchase.r", values["r"]), ("purchase.alpha_weeks", values["alpha"]))
            .Assuming([.. Named(values)]);
        var population = plan.Population with { Personas = [SamplePlan.Persona(variation: 0m) with { Share = new Percent(100m) }] };
        var weeks = Simulator.Run(plan with { Population = population }, new SimulationOptions { Replicates = 1 }).Weeks;

        foreach (var (arguments, expected) in references)
        {
            var mean = weeks.Take((int)arguments["t"]).Sum(w => w.Orders.P50) / Shoppers;

            // Under the BG/NBD the standard deviation of X(39) is 2.536, and it grows about as the mean does.
            var deviation = Math.Max(Math.Sqrt(expected), 2.536 * expected / 1.2);
            Assert.Equal(expected, mean, 4 * deviation / Math.Sqrt(Shoppers));
        }
    }

    private static IEnumerable<(string, decimal)> Named(Dictionary<string, decimal> values)
    {
        foreach (var (key, name) in new[] { ("a", "dropout.a"), ("b", "dropout.b"), ("s", "lifetime.s"), ("beta", "lifetime.beta_weeks") })
        {
            if (values.TryGetValue(key, out var value))
            {
                yield return (name, value);
            }
        }
    }
}
