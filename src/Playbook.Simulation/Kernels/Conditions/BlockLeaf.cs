using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>
/// A hot loop: one comparison for a block of 64 members, a bit each. Written once for vectors of 512 bits, which the compiler makes two of 256 or four of
/// 128 where the processor has no wider ones; comparisons round nothing, so that all widths give the same bits. Bounds belong to what holds; NaN lies
/// nowhere.
/// </summary>
public static class BlockLeaf
{
    /// <summary>Members in a block.</summary>
    public const int Members = 64;

    /// <summary>Who has a value between two bounds.</summary>
    /// <param name="column">The values, with room for the whole block.</param>
    /// <param name="first">The first member of the block.</param>
    /// <param name="low">The least that holds.</param>
    /// <param name="high">The most that holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Within<T>(T[] column, int first, T low, T high)
        where T : unmanaged, IComparisonOperators<T, T, bool>
    {
        if (!Vector128.IsHardwareAccelerated) return ScalarLeaf.Within(column, first, low, high);
        ref var start = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(column), first);
        var lows = Vector512.Create(low);
        var highs = Vector512.Create(high);
        var mask = 0UL;
        for (var done = 0; done < Members; done += Vector512<T>.Count)
        {
            var values = Vector512.LoadUnsafe(ref start, (nuint)done);
            mask |= (Vector512.GreaterThanOrEqual(values, lows) & Vector512.LessThanOrEqual(values, highs)).ExtractMostSignificantBits() << done;
        }

        return mask;
    }

    /// <summary>For whom the time from a value to now lies between two bounds.</summary>
    /// <param name="column">Moments, with room for the whole block.</param>
    /// <param name="first">The first member of the block.</param>
    /// <param name="now">From which the value is subtracted.</param>
    /// <param name="low">The least that holds.</param>
    /// <param name="high">The most that holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Since(double[] column, int first, double now, double low, double high)
    {
        if (!Vector128.IsHardwareAccelerated) return ScalarLeaf.Since(column, first, now, low, high);
        ref var start = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(column), first);
        var nows = Vector512.Create(now);
        var lows = Vector512.Create(low);
        var highs = Vector512.Create(high);
        var mask = 0UL;
        for (var done = 0; done < Members; done += Vector512<double>.Count)
        {
            var elapsed = nows - Vector512.LoadUnsafe(ref start, (nuint)done);
            mask |= (Vector512.GreaterThanOrEqual(elapsed, lows) & Vector512.LessThanOrEqual(elapsed, highs)).ExtractMostSignificantBits() << done;
        }

        return mask;
    }
}
