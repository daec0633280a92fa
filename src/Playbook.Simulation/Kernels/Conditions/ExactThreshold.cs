namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>
/// Where a condition that holds of all large values begins to hold, to the bit: found by halving the doubles between two limits and asking the condition
/// itself, so that a comparison with the threshold equals the condition for every double.
/// </summary>
internal static class ExactThreshold
{
    /// <summary>The least double between two limits of which it holds; infinity where it holds of none.</summary>
    public static double Of(double least, double most, Predicate<double> holds)
    {
        if (!holds(most)) return double.PositiveInfinity;
        var (low, high) = (Rank(least), Rank(most));
        while (low < high)
        {
            var middle = low + (long)(unchecked((ulong)(high - low)) / 2);
            if (holds(AtRank(middle))) high = middle;
            else low = middle + 1;
        }

        return AtRank(high);
    }

    /// <summary>The place of a double in the order of all.</summary>
    private static long Rank(double value) => BitConverter.DoubleToInt64Bits(value) is >= 0 and var bits ? bits : long.MinValue - BitConverter.DoubleToInt64Bits(value);

    private static double AtRank(long rank) => BitConverter.Int64BitsToDouble(rank >= 0 ? rank : long.MinValue - rank);
}
