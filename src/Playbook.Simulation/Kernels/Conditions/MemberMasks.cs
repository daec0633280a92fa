using System.Numerics;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>Sets of members of a group: a bit each, 64 in a word.</summary>
public static class MemberMasks
{
    /// <summary>Words for so many members.</summary>
    public static int WordsFor(int members) => (members + BlockLeaf.Members - 1) / BlockLeaf.Members;

    /// <summary>Makes a set of the first so many members; words behind them are emptied.</summary>
    public static void Fill(Span<ulong> masks, int members)
    {
        masks.Clear();
        masks[..(members / BlockLeaf.Members)].Fill(ulong.MaxValue);
        if (members % BlockLeaf.Members is > 0 and var rest) masks[members / BlockLeaf.Members] = (1UL << rest) - 1UL;
    }

    public static bool Has(ReadOnlySpan<ulong> masks, int member) => (masks[member / BlockLeaf.Members] >> (member % BlockLeaf.Members) & 1UL) != 0;

    public static int Count(ReadOnlySpan<ulong> masks)
    {
        var count = 0;
        foreach (var mask in masks) count += BitOperations.PopCount(mask);
        return count;
    }

    public static bool IsEmpty(ReadOnlySpan<ulong> masks) => !masks.ContainsAnyExcept(0UL);
}
