using Playbook.Checks.Structure;

namespace Playbook.Checks.Tests.Structure;

public sealed class ErlangCTests
{
    [Theory]
    [InlineData(1, 0.5, 0.5)] // M/M/1: the load itself
    [InlineData(1, 0.9, 0.9)]
    [InlineData(2, 1d, 1d / 3d)] // M/M/2: 2ρ² / (1 + ρ) with ρ = ½
    [InlineData(2, 1.6, 1.28 / 1.8)]
    [InlineData(3, 3d, 1d)]
    public void Chance_to_wait_is_that_of_the_closed_forms(int people, double load, double expected) => Assert.Equal(expected, ErlangC.Waits(people, load), 12);

    [Fact]
    public void Waiting_falls_off_with_what_is_free() => Assert.Equal(0.5 * Math.Exp(-0.5 * 3d), ErlangC.WaitsLonger(1, 0.5, 3d), 12);
}
