using System.Numerics;

namespace Playbook.Simulation.Kernels;

/// <summary>Counts over days that are kept in 16 bits, many at a time.</summary>
internal static class DayCounting
{
    /// <summary>How many lie on or after a day. At most 32,767 days at a time fit the lanes; more are taken in parts.</summary>
    public static int OnOrAfter(ReadOnlySpan<short> days, short first)
    {
        const int most = 16_384;
        var count = 0;
        for (; days.Length > most; days = days[most..])
        {
            count += OnOrAfter(days[..most], first);
        }

        var firsts = new Vector<short>(first);
        var sums = Vector<short>.Zero;
        var done = 0;
        for (; done + Vector<short>.Count <= days.Length; done += Vector<short>.Count)
        {
            sums -= Vector.GreaterThanOrEqual(new Vector<short>(days[done..]), firsts);
        }

        for (var lane = 0; lane < Vector<short>.Count; lane++)
        {
            count += sums[lane];
        }

        for (; done < days.Length; done++)
        {
            count += days[done] >= first ? 1 : 0;
        }

        return count;
    }
}
