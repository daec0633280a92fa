using System.Runtime.CompilerServices;
using Playbook.Simulation.Kernels;

namespace Playbook.Simulation.Random;

/// <summary>All random numbers of one replicate: a function of (who, which, what for).</summary>
public readonly struct RandomSource
{
    private readonly uint _key;
    private readonly uint _otherKey;

    public RandomSource(ulong seed, int replicate)
    {
        var mixed = Mix(Mix(seed) + (ulong)replicate);
        _key = (uint)mixed;
        _otherKey = (uint)(mixed >> 32);
    }

    /// <summary>The key, for those who draw by lanes.</summary>
    internal (uint Key, uint OtherKey) Keys => (_key, _otherKey);

    /// <param name="who">Whose number it is.</param>
    /// <param name="index">Which of that purpose: a day, or the ordinal of an order.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="block">Which block of the same; below 2²⁴.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhiloxBlock Draw(Identity who, int index, Purpose purpose, int block = 0) =>
        Philox.Block((uint)who.Ordinal, (uint)who.Store, (uint)index, ((uint)purpose << 24) | (uint)block, _key, _otherKey);

    /// <summary>Words A, B and C of a block of many people, in the lower halves of the results.</summary>
    internal void Draw(ReadOnlySpan<Identity> who, int index, Purpose purpose, Span<ulong> a, Span<ulong> b, Span<ulong> c, int block = 0) =>
        PhiloxLanes.Fill(who, (uint)index, ((uint)purpose << 24) | (uint)block, _key, _otherKey, a, b, c);

    /// <summary>One word, by its place, of a block of many people.</summary>
    internal void Draw(ReadOnlySpan<Identity> who, int index, Purpose purpose, int block, int word, Span<uint> words) =>
        PhiloxLanes.Fill(who, (uint)index, ((uint)purpose << 24) | (uint)block, _key, _otherKey, word, words);

    /// <summary>As many words as a sampler asks for, all of one purpose.</summary>
    public RandomStream Stream(Identity who, int index, Purpose purpose) => new(this, who, index, purpose);

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood 2014).</summary>
    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
