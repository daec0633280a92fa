using Playbook.Simulation.Random;

namespace Playbook.Calibration.Bootstrapping;

/// <summary>Members drawn with replacement, as many as there are: the bootstrap sample of Efron and Tibshirani 1993, section 6.2.</summary>
internal static class MemberDraws
{
    private const ulong Seed = 1;

    /// <summary>Words of a block of random bits.</summary>
    private const int Words = 4;

    /// <summary>How often each member was drawn. The same members and refit give the same draws, whatever ran before.</summary>
    /// <param name="members">How many there are, and how many are drawn.</param>
    /// <param name="refit">For which of the refits, from 0.</param>
    public static int[] Of(int members, int refit)
    {
        var source = new RandomSource(Seed, refit);
        var drawn = new int[members];
        for (var first = 0; first < members; first += Words)
        {
            var block = source.Draw(new Identity(0, first), 0, Purpose.Resample);
            for (var word = 0; word < Math.Min(Words, members - first); word++) drawn[(int)(((ulong)block.Word(word) * (ulong)members) >> 32)]++;
        }

        return drawn;
    }
}
