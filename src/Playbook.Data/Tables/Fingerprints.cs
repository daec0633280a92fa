using System.Runtime.InteropServices;

namespace Playbook.Data.Tables;

/// <summary>A fast number of 64 bits for a run of bytes: products of 64 by 64 bits folded, as wyhash does. For equality alone, not against an adversary.</summary>
internal static class Fingerprints
{
    private const ulong First = 0xa0761d6478bd642f;
    private const ulong Second = 0xe7037ed1a0b428db;

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var state = First ^ (ulong)bytes.Length;
        while (bytes.Length >= 16)
        {
            var words = MemoryMarshal.Cast<byte, ulong>(bytes[..16]);
            state = Fold(words[0] ^ Second ^ state, words[1] ^ First ^ (state >> 32));
            bytes = bytes[16..];
        }

        Span<byte> rest = stackalloc byte[16];
        rest.Clear();
        bytes.CopyTo(rest);
        var last = MemoryMarshal.Cast<byte, ulong>(rest);
        return Fold(last[0] ^ Second ^ state, last[1] ^ First ^ (state >> 32));
    }

    private static ulong Fold(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }
}
