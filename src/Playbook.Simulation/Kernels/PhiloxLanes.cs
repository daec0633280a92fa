using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Kernels;

/// <summary>Philox for many people at once, with the same bits as <see cref="Philox"/>. Two sets of four lanes run side by side to hide the multiplier's latency.</summary>
internal static class PhiloxLanes
{
    private const int Lanes = 4;
    private const int Rounds = 10;

    /// <summary>Words A, B and C of each person's block, in the lower halves of the results.</summary>
    public static void Fill(
        ReadOnlySpan<Identity> who, uint index, uint purpose, uint key, uint otherKey, Span<ulong> a, Span<ulong> b, Span<ulong> c)
    {
        var done = 0;
        if (Vector256.IsHardwareAccelerated && BitConverter.IsLittleEndian)
        {
            var packed = MemoryMarshal.Cast<Identity, ulong>(who);
            for (; done + (2 * Lanes) <= who.Length; done += 2 * Lanes)
            {
                var (near, far) = WordsOf(packed[done..], index, purpose, key, otherKey);
                Store(near, a[done..], b[done..], c[done..]);
                Store(far, a[(done + Lanes)..], b[(done + Lanes)..], c[(done + Lanes)..]);
            }
        }

        for (; done < who.Length; done++)
        {
            var block = Philox.Block((uint)who[done].Ordinal, (uint)who[done].Store, index, purpose, key, otherKey);
            (a[done], b[done], c[done]) = (block.A, block.B, block.C);
        }
    }

    /// <summary>One word of each person's block.</summary>
    public static void Fill(ReadOnlySpan<Identity> who, uint index, uint purpose, uint key, uint otherKey, int word, Span<uint> words)
    {
        var done = 0;
        if (Vector256.IsHardwareAccelerated && BitConverter.IsLittleEndian)
        {
            var packed = MemoryMarshal.Cast<Identity, ulong>(who);
            for (; done + (2 * Lanes) <= who.Length; done += 2 * Lanes)
            {
                var (near, far) = WordsOf(packed[done..], index, purpose, key, otherKey);
                Vector256.Narrow(near.Word(word), far.Word(word)).CopyTo(words[done..]);
            }
        }

        for (; done < who.Length; done++)
        {
            words[done] = Philox.Block((uint)who[done].Ordinal, (uint)who[done].Store, index, purpose, key, otherKey).Word(word);
        }
    }

    /// <summary>Makes random words of counters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Mix(ref PhiloxWords near, ref PhiloxWords far, uint key, uint otherKey)
    {
        var (keys, otherKeys) = (Vector256.Create((ulong)key), Vector256.Create((ulong)otherKey));
        for (var round = 0; round < Rounds; round++)
        {
            near = near.Round(keys, otherKeys);
            far = far.Round(keys, otherKeys);
            keys = (keys.AsUInt32() + Vector256.Create((ulong)Philox.Weyl).AsUInt32()).AsUInt64();
            otherKeys = (otherKeys.AsUInt32() + Vector256.Create((ulong)Philox.OtherWeyl).AsUInt32()).AsUInt64();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (PhiloxWords Near, PhiloxWords Far) WordsOf(ReadOnlySpan<ulong> who, uint index, uint purpose, uint key, uint otherKey)
    {
        var indexes = Vector256.Create((ulong)index);
        var near = PhiloxWords.CounterOf(Vector256.Create(who), indexes, purpose);
        var far = PhiloxWords.CounterOf(Vector256.Create(who[Lanes..]), indexes, purpose);
        Mix(ref near, ref far, key, otherKey);
        return (near, far);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(in PhiloxWords words, Span<ulong> a, Span<ulong> b, Span<ulong> c)
    {
        words.A.CopyTo(a);
        words.B.CopyTo(b);
        words.C.CopyTo(c);
    }
}
