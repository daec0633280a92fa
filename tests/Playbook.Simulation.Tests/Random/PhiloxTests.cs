using Playbook.Simulation.Random;

namespace Playbook.Simulation.Tests.Random;

public class PhiloxTests
{
    /// <summary>Known answers of Random123 (kat_vectors, philox4x32 10).</summary>
    [Theory]
    [InlineData(0x00000000u, 0x00000000u, 0x00000000u, 0x00000000u, 0x00000000u, 0x00000000u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void Block_of_a_known_counter_is_the_known_answer(
        uint a, uint b, uint c, uint d, uint key, uint otherKey, uint first, uint second, uint third, uint fourth) =>
        Assert.Equal(new PhiloxBlock(first, second, third, fourth), Philox.Block(a, b, c, d, key, otherKey));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(501)]
    public void Many_at_once_have_the_bits_of_one_by_one(int people)
    {
        var random = new RandomSource(7, 3);
        Identity[] who = [.. Enumerable.Range(0, people).Select(i => new Identity(i % 5, (i * 7919) - 3))];
        var (a, b, c) = (new ulong[people], new ulong[people], new ulong[people]);
        random.Draw(who, 41, Purpose.Posts, a, b, c);
        for (var i = 0; i < people; i++)
        {
            var block = random.Draw(who[i], 41, Purpose.Posts);
            Assert.Equal((block.A, block.B, block.C), ((uint)a[i], (uint)b[i], (uint)c[i]));
        }
    }

    [Fact]
    public void Draws_of_different_purposes_days_people_and_replicates_differ()
    {
        var who = new Identity(1, 2);
        PhiloxBlock[] blocks =
        [
            new RandomSource(1, 0).Draw(who, 5, Purpose.Posts),
            new RandomSource(1, 0).Draw(who, 5, Purpose.Send),
            new RandomSource(1, 0).Draw(who, 6, Purpose.Posts),
            new RandomSource(1, 0).Draw(who, 5, Purpose.Posts, 1),
            new RandomSource(1, 0).Draw(new Identity(2, 1), 5, Purpose.Posts),
            new RandomSource(1, 1).Draw(who, 5, Purpose.Posts),
            new RandomSource(2, 0).Draw(who, 5, Purpose.Posts),
        ];
        Assert.Equal(blocks.Length, blocks.Distinct().Count());
    }
}
