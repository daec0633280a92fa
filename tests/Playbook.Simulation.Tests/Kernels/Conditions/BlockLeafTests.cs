using Playbook.Simulation.Kernels.Conditions;
using Playbook.Testing.Randomness;

namespace Playbook.Simulation.Tests.Kernels.Conditions;

public class BlockLeafTests
{
    private static readonly double[] Odd = [double.NaN, double.NegativeInfinity, double.PositiveInfinity, 0d, -0d, double.Epsilon, double.MaxValue, double.MinValue, 44d, Math.BitIncrement(44d), Math.BitDecrement(44d)];

    [Fact]
    public void Blocks_are_compared_as_members_one_by_one_are()
    {
        var dice = new Dice(11);
        for (var round = 0; round < 2_000; round++)
        {
            var doubles = Filled(() => dice.Next(2) == 0 ? dice.Pick(Odd) : dice.Next(1_000) / 10d);
            var shorts = Filled(() => (short)dice.Next());
            var bytes = Filled(() => (byte)dice.Next());
            var (low, high, now) = (dice.Pick(Odd), dice.Pick(Odd), dice.Next(400) / 7d);
            var (least, most) = ((short)dice.Next(), (short)dice.Next());
            Assert.Equal(One(doubles, value => value >= low && value <= high), BlockLeaf.Within(doubles, 64, low, high));
            Assert.Equal(One(doubles, value => now - value >= low && now - value <= high), BlockLeaf.Since(doubles, 64, now, low, high));
            Assert.Equal(One(shorts, value => value >= least && value <= most), BlockLeaf.Within(shorts, 64, least, most));
            Assert.Equal(One(bytes, value => value >= (byte)least && value <= (byte)most), BlockLeaf.Within(bytes, 64, (byte)least, (byte)most));
            Assert.Equal(ScalarLeaf.Within(doubles, 64, low, high), BlockLeaf.Within(doubles, 64, low, high));
            Assert.Equal(ScalarLeaf.Since(doubles, 64, now, low, high), BlockLeaf.Since(doubles, 64, now, low, high));
            Assert.Equal(ScalarLeaf.Within(shorts, 64, least, most), BlockLeaf.Within(shorts, 64, least, most));
        }
    }

    private static T[] Filled<T>(Func<T> next) => [.. Enumerable.Range(0, 192).Select(_ => next())];

    private static ulong One<T>(T[] values, Predicate<T> holds) =>
        Enumerable.Range(0, 64).Aggregate(0UL, (mask, member) => mask | (holds(values[64 + member]) ? 1UL << member : 0UL));
}
