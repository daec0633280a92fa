using Playbook.Plan.Model;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Random;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Behaviour;

/// <summary>Parameters that were fitted are drawn together, replicate by replicate.</summary>
public class FittedParameterTests
{
    private const int Replicates = 20_000;

    private static readonly PlanCovariance s_covariance = new(
        "fit", ParameterScale.Log, [new("purchase.r", [0.0040m]), new("purchase.alpha_weeks", [0.0030m, 0.0090m]), new("dropout.a", [-0.0010m, 0.0120m, 0.0900m])]);

    [Fact]
    public void Draws_have_the_stated_means_and_covariances_on_their_scale()
    {
        var logs = Draws(Plan(s_covariance), "purchase.r", "purchase.alpha_weeks", "dropout.a").ConvertAll(row => row.ConvertAll(v => Math.Log(v)));
        double[] centre = [Math.Log(0.2426), Math.Log(4.4136), Math.Log(0.7929)];
        for (var i = 0; i < centre.Length; i++)
        {
            var variance = (double)s_covariance[i, i];
            Assert.Equal(centre[i], logs.Average(row => row[i]), 4 * Math.Sqrt(variance / Replicates));
            for (var j = 0; j <= i; j++)
            {
                // The standard error of a covariance of two normals: sqrt((v1 v2 + c²)/n).
                var stated = (double)s_covariance[i, j];
                var error = Math.Sqrt(((variance * (double)s_covariance[j, j]) + (stated * stated)) / Replicates);
                Assert.Equal(stated, logs.Average(row => (row[i] - centre[i]) * (row[j] - centre[j])), 4 * error);
            }
        }
    }

    public static TheoryData<ParameterScale, string, decimal, decimal> Scales => new()
    {
        { ParameterScale.Natural, "response.base", -3m, 0.25m },
        { ParameterScale.Logit, "recruit.join", 0.1m, 0.25m },
    };

    [Theory]
    [MemberData(nameof(Scales))]
    public void Scale_says_what_is_normal(ParameterScale scale, string parameter, decimal value, decimal variance)
    {
        var plan = SamplePlan.Of(10, 1, 7).Assuming((parameter, value)) with { Covariances = [new("fit", scale, [new(parameter, [variance])])] };
        var draws = Draws(plan, parameter).ConvertAll(row => scale == ParameterScale.Logit ? Math.Log(row[0] / (1 - row[0])) : row[0]);
        var centre = scale == ParameterScale.Logit ? Math.Log((double)value / (1 - (double)value)) : (double)value;
        Assert.Equal(centre, draws.Average(), 4 * Math.Sqrt((double)variance / Replicates));
        Assert.Equal((double)variance, draws.Average(d => (d - centre) * (d - centre)), 4 * (double)variance * Math.Sqrt(2d / Replicates));
    }

    [Fact]
    public void Fixed_parameters_and_a_matrix_of_zeroes_keep_the_stated_values()
    {
        var zero = new PlanCovariance("fit", ParameterScale.Log, [new("purchase.r", [0m]), new("dropout.a", [0m, 0m])]);
        foreach (var (plan, uncertainty) in new[] { (Plan(s_covariance), ParameterUncertainty.Fixed), (Plan(zero), ParameterUncertainty.Drawn) })
        {
            var values = new ParameterValues(plan, uncertainty, new RandomSource(1, 3));
            Assert.Equal((0.2426, 4.4136, 0.7929), (values["purchase.r"], values["purchase.alpha_weeks"], values["dropout.a"]));
        }
    }

    [Fact]
    public void Order_of_the_rows_and_another_fit_elsewhere_change_no_draw()
    {
        var turned = new PlanCovariance("fit", ParameterScale.Log, [new("dropout.a", [0.0900m]), new("purchase.r", [-0.0010m, 0.0040m]), new("purchase.alpha_weeks", [0.0120m, 0.0030m, 0.0090m])]);
        var elsewhere = Plan(s_covariance).Assuming(("recruit.join", 0.1m));
        elsewhere = elsewhere with { Covariances = [new("another", ParameterScale.Logit, [new("recruit.join", [0.04m])]), .. elsewhere.Covariances] };
        var first = Draws(Plan(s_covariance), 50, "purchase.r", "purchase.alpha_weeks", "dropout.a");
        Assert.Equal(first, Draws(Plan(turned), 50, "purchase.r", "purchase.alpha_weeks", "dropout.a"));
        Assert.Equal(first, Draws(elsewhere, 50, "purchase.r", "purchase.alpha_weeks", "dropout.a"));
    }

    [Fact]
    public void Interval_of_orders_widens_by_the_uncertainty_of_the_fit()
    {
        var plan = Plan(new("fit", ParameterScale.Log, [new("purchase.alpha_weeks", [0.09m])])) with
        {
            Population = SamplePlan.Of(4_000, 0, 28).Population,
        };
        Assert.True(Width(plan, ParameterUncertainty.Drawn) > 3 * Width(plan, ParameterUncertainty.Fixed));

        static double Width(CampaignPlan plan, ParameterUncertainty uncertainty)
        {
            var orders = Simulator.Run(plan, new SimulationOptions { Replicates = 40, Uncertainty = uncertainty }).WithoutPlan.StoreOrders;
            return orders.P90 - orders.P10;
        }
    }

    private static CampaignPlan Plan(PlanCovariance covariance) => SamplePlan.Of(10, 1, 28)
        .AssumingForm("purchase.form", "bg_nbd").AssumingForm("purchase.start", "first_purchase")
        .Assuming(("purchase.r", 0.2426m), ("purchase.alpha_weeks", 4.4136m), ("dropout.a", 0.7929m), ("dropout.b", 2.4259m)) with
    {
        Covariances = [covariance],
    };

    private static List<List<double>> Draws(CampaignPlan plan, params string[] names) => Draws(plan, Replicates, names);

    private static List<List<double>> Draws(CampaignPlan plan, int replicates, params string[] names) =>
    [
        .. Enumerable.Range(0, replicates)
            .Select(replicate => new ParameterValues(plan, ParameterUncertainty.Drawn, new RandomSource(7, replicate)))
            .Select(values => names.Select(name => values[name]).ToList()),
    ];
}
