using Playbook.Calibration.Forecasting;

namespace Playbook.Calibration.Tests.Forecasting;

public sealed class DemandNoiseTests
{
    private const int Steps = 1_000;

    [Theory]
    [InlineData(10d, 40d)]
    [InlineData(40d, 40d)]
    [InlineData(80d, 40d)]
    [InlineData(500d, 40d)]
    public void Variance_of_a_total_is_that_of_the_mean_of_a_walk_that_stops(double weeks, double longest)
    {
        // Each step of the walk counts for the share of the time that comes after it.
        var step = Math.Min(weeks, longest) / Steps;
        var variance = Enumerable.Range(0, Steps).Sum(i => step * Math.Pow(1d - ((i + 0.5) * step / weeks), 2d));

        Assert.Equal(0.01 * variance, new DemandNoise(0d, 0.01, longest).VarianceOfTotal(weeks), 1e-6);
    }
}
