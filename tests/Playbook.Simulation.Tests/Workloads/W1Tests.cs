using Playbook.Testing.Workloads;

namespace Playbook.Simulation.Tests.Workloads;

/// <summary>W1 as a playbook gives what every engine of W1 gives.</summary>
public sealed class W1Tests
{
    private const int Members = 1_000;

    private const int Replicates = 20;

    [Fact]
    public void Figures_of_the_workload_are_found_within_their_noise()
    {
        var options = new SimulationOptions { Seed = 1, Replicates = Replicates, Uncertainty = ParameterUncertainty.Fixed };
        var forecast = Simulator.Run(W1Playbook.Plan(Members), options);
        Assert.All(W1Figures.All, figure =>
        {
            var mean = figure.Of(forecast, Members).Average();
            var error = figure.ErrorFor(Members * Replicates);
            Assert.True(Math.Abs(mean - figure.Expected) < 4 * error, $"{figure.Name}: {mean} for {figure.Expected}, with an error of {error}");
        });
        Assert.Equal(0d, forecast.WithoutPlan.StoreOrders.Mean);
    }
}
