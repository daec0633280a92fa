using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Kernels;

/// <summary>
/// Four counters of Philox side by side, or their random words: each 64-bit lane holds one 32-bit word in its lower half; the upper half is
/// never read by a multiplication, and is not clean.
/// </summary>
internal readonly struct PhiloxWords
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhiloxWords(Vector256<ulong> a, Vector256<ulong> b, Vector256<ulong> c, Vector256<ulong> d) => (A, B, C, D) = (a, b, c, d);

    public Vector256<ulong> A { get; }

    public Vector256<ulong> B { get; }

    public Vector256<ulong> C { get; }

    public Vector256<ulong> D { get; }

    /// <summary>Words by their place, 0 to 3.</summary>
    public Vector256<ulong> Word(int place) => place switch { 0 => A, 1 => B, 2 => C, _ => D };

    /// <summary>The counters of some people, whose identities lie in memory as store, then ordinal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PhiloxWords CounterOf(Vector256<ulong> who, Vector256<ulong> index, uint purpose) =>
        new(who >> 32, who, index, Vector256.Create((ulong)purpose));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhiloxWords Round(Vector256<ulong> key, Vector256<ulong> otherKey)
    {
        var product = Product(A, Philox.Multiplier);
        var otherProduct = Product(C, Philox.OtherMultiplier);
        return new PhiloxWords((otherProduct >> 32) ^ B ^ key, otherProduct, (product >> 32) ^ D ^ otherKey, product);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Product(Vector256<ulong> words, uint multiplier) => Avx2.IsSupported
        ? Avx2.Multiply(words.AsUInt32(), Vector256.Create((ulong)multiplier).AsUInt32())
        : (words & Vector256.Create(0xFFFFFFFFUL)) * Vector256.Create((ulong)multiplier);
}
