using System.Runtime.CompilerServices;

namespace Playbook.Simulation.Random;

/// <summary>
/// Philox4x32-10: a bijection of 128-bit counters under a 64-bit key (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy
/// as 1, 2, 3"). A number depends on nothing but its counter and key, so order and threads cannot matter.
/// </summary>
public static class Philox
{
    internal const uint Multiplier = 0xD2511F53;
    internal const uint OtherMultiplier = 0xCD9E8D57;
    internal const uint Weyl = 0x9E3779B9;
    internal const uint OtherWeyl = 0xBB67AE85;
    private const int Rounds = 10;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PhiloxBlock Block(uint a, uint b, uint c, uint d, uint key, uint otherKey)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var product = (ulong)Multiplier * a;
            var otherProduct = (ulong)OtherMultiplier * c;
            a = (uint)(otherProduct >> 32) ^ b ^ key;
            b = (uint)otherProduct;
            c = (uint)(product >> 32) ^ d ^ otherKey;
            d = (uint)product;
            unchecked
            {
                key += Weyl;
                otherKey += OtherWeyl;
            }
        }

        return new PhiloxBlock(a, b, c, d);
    }
}
