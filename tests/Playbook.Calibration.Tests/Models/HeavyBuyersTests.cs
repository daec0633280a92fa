using MathNet.Numerics;
using Playbook.Calibration.Models;

namespace Playbook.Calibration.Tests.Models;

/// <summary>Few members buy nearly all: sums over counts that would run into the millions.</summary>
public sealed class HeavyBuyersTests
{
    private const int Steps = 400_000;

    private const double Deep = -200d;

    [Theory]
    [InlineData(0.2, 0.001, 0.5, 2d, 100d)]
    [InlineData(0.05, 0.0001, 0.3, 1.5, 50d)]
    [InlineData(0.8, 0.004, 0.2, 3d, 200d)]
    [InlineData(0.3, 0.002, 1.7, 40d, 150d)]
    public void Expected_is_the_integral_over_the_chance_to_drop_out(double r, double alpha, double a, double b, double time)
    {
        // E[X(t)] = E over p of (1 − (α/(α + p t))^r)/p: purchases until dropout at a rate p λ. In the logarithm of p the integrand is smooth.
        var (sum, step) = (0d, -Deep / Steps);
        for (var i = 0; i < Steps; i++)
        {
            var p = Math.Exp(Deep + ((i + 0.5) * step));
            var purchases = -SpecialFunctions.Expm1(-r * SpecialFunctions.Log1p(p * time / alpha)) / p;
            sum += step * purchases * Math.Exp((a * Math.Log(p)) + ((b - 1d) * SpecialFunctions.Log1p(-p)) - SpecialFunctions.BetaLn(a, b));
        }

        var model = new BetaGeometric(r, alpha, a, b, Stages: 1, DropsAtFirst: false);

        Assert.Equal(1d, model.Expected(time) / sum, 2e-5);
    }
}
