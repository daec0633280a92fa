using Playbook.Simulation.Random;

namespace Playbook.Simulation.Tests.Random;

public class DistributionTests
{
    private const int Draws = 100_000;

    [Theory]
    [InlineData(0.123)]
    [InlineData(0.9)]
    [InlineData(1d)]
    [InlineData(2.5)]
    [InlineData(40d)]
    public void Gamma_has_its_mean_and_variance(double shape)
    {
        var (mean, variance) = Moments(i =>
        {
            var stream = Stream(i);
            return GammaDistribution.Sample(shape, ref stream);
        });
        Assert.Equal(shape, mean, 4 * Math.Sqrt(shape / Draws));

        // The variance of a squared deviation is shape·(2·shape + 6).
        Assert.Equal(shape, variance, 4 * Math.Sqrt(shape * ((2 * shape) + 6) / Draws));
    }

    [Theory]
    [InlineData(0.793, 2.426)]
    [InlineData(0.123, 2.038)]
    [InlineData(2d, 3d)]
    public void Beta_has_its_mean_and_variance(double a, double b)
    {
        var (mean, variance) = Moments(i =>
        {
            var stream = Stream(i);
            return BetaDistribution.Sample(a, b, ref stream);
        });
        var expected = a * b / ((a + b) * (a + b) * (a + b + 1));
        Assert.Equal(a / (a + b), mean, 4 * Math.Sqrt(expected / Draws));
        Assert.Equal(expected, variance, 0.02 * Math.Max(expected, 0.05));
    }

    [Fact]
    public void Negative_binomial_has_its_mean_and_heavy_tail()
    {
        const double mean = 0.3, shape = 0.3;
        var (average, variance) = Moments(i =>
        {
            var stream = Stream(i);
            return NegativeBinomialDistribution.Sample(mean, shape, ref stream);
        });
        const double expected = mean + (mean * mean / shape);
        Assert.Equal(mean, average, 4 * Math.Sqrt(expected / Draws));
        Assert.Equal(expected, variance, 0.1 * expected);
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(1.2)]
    public void Lognormal_has_its_mean_and_variation(double variation)
    {
        var lognormal = new LognormalDistribution(80, variation);
        var (mean, variance) = Moments(i => lognormal.Quantile(new RandomSource(5, 0).Draw(new Identity(0, i), 0, Purpose.Order).UniformA));
        Assert.Equal(80, mean, 4 * 80 * variation / Math.Sqrt(Draws));
        Assert.Equal(variation, Math.Sqrt(variance) / mean, 0.05 * variation);
    }

    [Fact]
    public void Lognormal_without_variation_is_its_mean() => Assert.Equal(42d, new LognormalDistribution(42, 0).Quantile(0.77));

    /// <summary>Reference values of the normal quantile to 16 digits (Wichura 1988 and R's qnorm).</summary>
    [Theory]
    [InlineData(0.5, 0d)]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167814)]
    [InlineData(1e-20, -9.262340089798408)]
    [InlineData(0.975, 1.959963984540054)]
    public void Normal_quantile_is_exact(double probability, double expected) =>
        Assert.Equal(expected, NormalDistribution.Quantile(probability), 1e-14 * Math.Max(1, Math.Abs(expected)));

    private static RandomStream Stream(int ordinal) => new RandomSource(5, 0).Stream(new Identity(0, ordinal), 0, Purpose.Rate);

    private static (double Mean, double Variance) Moments(Func<int, double> draw)
    {
        double sum = 0, squares = 0;
        for (var i = 0; i < Draws; i++)
        {
            var value = draw(i);
            sum += value;
            squares += value * value;
        }

        var mean = sum / Draws;
        return (mean, (squares / Draws) - (mean * mean));
    }
}
