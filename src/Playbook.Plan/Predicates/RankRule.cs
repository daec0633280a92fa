using NodaTime;
using Playbook.Plan.Values;

namespace Playbook.Plan.Predicates;

/// <summary>What ranks and scores mean, by the sizes of all members in groups, ascending, as of the midnight before.</summary>
public static class RankRule
{
    private const int Quintiles = 5;

    /// <summary>See <see cref="MemberPredicate.Ranked"/>.</summary>
    public static bool IsAmong(RankEnd end, Percent share, decimal[] sorted, decimal own)
    {
        var asMuch = end == RankEnd.Top ? sorted.Length - Below(sorted, own) : Below(sorted, own, orEqual: true);
        return sorted.Length > 0 && asMuch <= share.Fraction * sorted.Length;
    }

    /// <summary>A score of 1 to 5 by quintile among those who ordered in the plan's window; 0 for one who did not, and where nobody did.</summary>
    public static int Score(decimal[] sorted, decimal? own) =>
        own is { } size && sorted.Length > 0 ? Math.Min(Quintiles, 1 + (Quintiles * Below(sorted, size) / sorted.Length)) : 0;

    /// <summary>What a score is made of; null for one who did not order in the window.</summary>
    public static decimal? SizeOf(MemberMeasure measure, Duration window, IMemberState member) => member.Orders(null, window) is > 0 and var orders
        ? measure switch
        {
            MemberMeasure.RfmRecency => -(decimal)(member.SinceLastOrder(null) ?? window).TotalDays,
            MemberMeasure.RfmFrequency => orders,
            MemberMeasure.RfmMoney => member.Spend(null, window),
            _ => throw new InvalidOperationException($"{measure} is no score."),
        }
        : null;

    /// <summary>How many are smaller, or smaller or equal.</summary>
    private static int Below(decimal[] sorted, decimal value, bool orEqual = false)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value || (orEqual && sorted[middle] == value))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
