using Playbook.Simulation.Kernels;

namespace Playbook.Simulation.Tests.Kernels;

public class DeterministicMathTests
{
    [Fact]
    public void Exp_agrees_with_the_library_to_fourteen_digits()
    {
        for (var x = -700d; x <= 700d; x += 0.0371)
        {
            Assert.Equal(1d, DeterministicMath.Exp(x) / Math.Exp(x), 1e-14);
        }
    }

    [Fact]
    public void Log_agrees_with_the_library_to_fourteen_digits()
    {
        for (var x = 1e-300; x < 1e300; x *= 1.37)
        {
            Assert.Equal(Math.Log(x), DeterministicMath.Log(x), 1e-14 * Math.Max(1e-2, Math.Abs(Math.Log(x))));
        }

        for (var x = 0.5; x < 2d; x += 0.00037)
        {
            Assert.Equal(Math.Log(x), DeterministicMath.Log(x), 1e-15);
        }
    }

    [Fact]
    public void Edges_are_what_they_must_be()
    {
        Assert.Equal(1d, DeterministicMath.Exp(0));
        Assert.Equal(0d, DeterministicMath.Exp(-1000));
        Assert.Equal(0d, DeterministicMath.Exp(double.NegativeInfinity));
        Assert.Equal(double.PositiveInfinity, DeterministicMath.Exp(1000));
        Assert.True(double.IsNaN(DeterministicMath.Exp(double.NaN)));
        Assert.Equal(0d, DeterministicMath.Log(1));
        Assert.Equal(double.NegativeInfinity, DeterministicMath.Log(0));
        Assert.Equal(double.PositiveInfinity, DeterministicMath.Log(double.PositiveInfinity));
        Assert.True(double.IsNaN(DeterministicMath.Log(-1)));
        Assert.Equal(Math.Log(double.Epsilon), DeterministicMath.Log(double.Epsilon), 1e-10);
    }

    [Theory]
    [InlineData(0, 15, 1)]
    [InlineData(15, 15, 0.5)]
    [InlineData(30, 15, 0.25)]
    [InlineData(1, 0, 0)]
    public void Half_life_decay_halves_in_each_half_life(double time, double halfLife, double left) =>
        Assert.Equal(left, DeterministicMath.HalfLifeDecay(time, halfLife), 1e-15);
}
