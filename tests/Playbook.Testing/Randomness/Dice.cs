namespace Playbook.Testing.Randomness;

/// <summary>Seeded random numbers for tests: a counter through SplitMix64, so that a seed alone repeats a failure on any machine.</summary>
public sealed class Dice(ulong seed)
{
    private ulong _state = seed * 0x9E3779B97F4A7C15UL;

    public ulong Next()
    {
        var x = _state += 0x9E3779B97F4A7C15UL;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }

    /// <summary>A number from 0 up to, but without, <paramref name="sides"/>.</summary>
    public int Next(int sides) => (int)(Next() % (ulong)sides);

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];
}
