using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Kernels;

/// <summary>
/// Philox for many people at once, with the same bits as <see cref="Philox"/>: each 64-bit lane holds one 32-bit word, whose upper half is never
/// read by a multiplication. Two sets of four lanes run side by side to hide the multiplier's latency.
/// </summary>
internal static class PhiloxLanes
{
    private const int Lanes = 4;
    private const int Rounds = 10;

    /// <summary>Words A, B and C of each person's block, in the lower halves of the results.</summary>
    public static void Fill(
        ReadOnlySpan<Identity> who, uint index, uint purpose, uint key, uint otherKey, Span<ulong> a, Span<ulong> b, Span<ulong> c)
    {
        var done = 0;
        if (Avx2.IsSupported && BitConverter.IsLittleEndian)
        {
            var packed = MemoryMarshal.Cast<Identity, ulong>(who);
            for (; done + (2 * Lanes) <= who.Length; done += 2 * Lanes)
            {
                var near = new Words(Vector256.Create(packed[done..]), index, purpose);
                var far = new Words(Vector256.Create(packed[(done + Lanes)..]), index, purpose);
                var (k, l) = (key, otherKey);
                for (var round = 0; round < Rounds; round++)
                {
                    var (keys, otherKeys) = (Vector256.Create((ulong)k), Vector256.Create((ulong)l));
                    near = near.Round(keys, otherKeys);
                    far = far.Round(keys, otherKeys);
                    unchecked
                    {
                        k += Philox.Weyl;
                        l += Philox.OtherWeyl;
                    }
                }

                near.Store(a[done..], b[done..], c[done..]);
                far.Store(a[(done + Lanes)..], b[(done + Lanes)..], c[(done + Lanes)..]);
            }
        }

        for (; done < who.Length; done++)
        {
            var block = Philox.Block((uint)who[done].Ordinal, (uint)who[done].Store, index, purpose, key, otherKey);
            (a[done], b[done], c[done]) = (block.A, block.B, block.C);
        }
    }

    private readonly struct Words
    {
        private static readonly Vector256<uint> Multipliers = Vector256.Create((ulong)Philox.Multiplier).AsUInt32();
        private static readonly Vector256<uint> OtherMultipliers = Vector256.Create((ulong)Philox.OtherMultiplier).AsUInt32();

        private readonly Vector256<ulong> _a;
        private readonly Vector256<ulong> _b;
        private readonly Vector256<ulong> _c;
        private readonly Vector256<ulong> _d;

        /// <summary>An identity lies in memory as its store, then its ordinal.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Words(Vector256<ulong> who, uint index, uint purpose)
            : this(who >> 32, who, Vector256.Create((ulong)index), Vector256.Create((ulong)purpose))
        {
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Words(Vector256<ulong> a, Vector256<ulong> b, Vector256<ulong> c, Vector256<ulong> d) => (_a, _b, _c, _d) = (a, b, c, d);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Words Round(Vector256<ulong> key, Vector256<ulong> otherKey)
        {
            var product = Avx2.Multiply(_a.AsUInt32(), Multipliers);
            var otherProduct = Avx2.Multiply(_c.AsUInt32(), OtherMultipliers);
            return new Words((otherProduct >> 32) ^ _b ^ key, otherProduct, (product >> 32) ^ _d ^ otherKey, product);
        }

        public void Store(Span<ulong> a, Span<ulong> b, Span<ulong> c)
        {
            _a.CopyTo(a);
            _b.CopyTo(b);
            _c.CopyTo(c);
        }
    }
}
