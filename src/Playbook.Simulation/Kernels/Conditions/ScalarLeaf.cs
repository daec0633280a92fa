using System.Numerics;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>The comparisons of <see cref="BlockLeaf"/> one member after the other, for processors without vectors: those would be made of loops anyway.</summary>
internal static class ScalarLeaf
{
    public static ulong Within<T>(T[] column, int first, T low, T high)
        where T : unmanaged, IComparisonOperators<T, T, bool>
    {
        var mask = 0UL;
        for (var member = 0; member < BlockLeaf.Members; member++)
            if (column[first + member] >= low && column[first + member] <= high) mask |= 1UL << member;
        return mask;
    }

    public static ulong Since(double[] column, int first, double now, double low, double high)
    {
        var mask = 0UL;
        for (var member = 0; member < BlockLeaf.Members; member++)
            if (now - column[first + member] >= low && now - column[first + member] <= high) mask |= 1UL << member;
        return mask;
    }
}
