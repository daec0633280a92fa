using NodaTime;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Simulation.Engine;

/// <summary>
/// Where a member stands among the members in the shard's groups, as of the midnight before: computed when a condition first asks on a day.
/// Stores of one plan are alike, so that a store's members stand for all.
/// </summary>
internal sealed class Standings(Shard shard)
{
    private const int Quintiles = 5;

    private readonly MemberView _view = new(shard);
    private readonly Dictionary<(MemberQuantity Quantity, bool IsTwin, int Day), decimal[]> _sorted = [];

    /// <summary>To be called when a day begins.</summary>
    public void Forget() => _sorted.Clear();

    /// <summary>See <see cref="MemberPredicate.Ranked"/>.</summary>
    public bool IsAmong(RankEnd end, Percent share, MemberQuantity quantity, GroupState group, int member, double time, bool isTwin)
    {
        var sorted = Sorted(quantity, time, isTwin, view => QuantityEvaluator.Size(quantity, view));
        if (sorted.Length == 0 || QuantityEvaluator.Size(quantity, _view.At(group, member, Math.Floor(time), isTwin)) is not { } own)
        {
            return false;
        }

        var asMuch = end == RankEnd.Top ? sorted.Length - Below(sorted, own) : Below(sorted, own, orEqual: true);
        return asMuch <= share.Fraction * sorted.Length;
    }

    /// <summary>A score of 1 to 5 by quintile among those who ordered in the plan's window, 0 for one who did not.</summary>
    public int RfmScore(MemberMeasure measure, GroupState group, int member, double time, bool isTwin)
    {
        if (shard.World.Script.Plan.Rfm?.Window is not { } window)
        {
            return 0;
        }

        var sorted = Sorted(new MemberQuantity(measure, window), time, isTwin, view => SizeOf(measure, window, view));
        return SizeOf(measure, window, _view.At(group, member, Math.Floor(time), isTwin)) is { } own && sorted.Length > 0
            ? Math.Min(Quintiles, 1 + (Quintiles * Below(sorted, own) / sorted.Length))
            : 0;
    }

    private static decimal? SizeOf(MemberMeasure measure, Duration window, MemberView view) => view.Orders(null, window) is > 0 and var orders
        ? measure switch
        {
            MemberMeasure.RfmRecency => -(decimal)(view.SinceLastOrder(null) ?? window).TotalDays,
            MemberMeasure.RfmFrequency => orders,
            MemberMeasure.RfmMoney => view.Spend(null, window),
            _ => throw new InvalidOperationException($"{measure} is no score."),
        }
        : null;

    private decimal[] Sorted(MemberQuantity quantity, double time, bool isTwin, Func<MemberView, decimal?> size)
    {
        var day = (int)Math.Floor(time);
        if (!_sorted.TryGetValue((quantity, isTwin, day), out var sorted))
        {
            var sizes = shard.Groups.SelectMany(group => Enumerable.Range(0, group.Count)
                .Where(member => group.Presence[member] != Presence.Left)
                .Select(member => size(_view.At(group, member, day, isTwin))));
            sorted = [.. sizes.OfType<decimal>().Order()];
            _sorted.Add((quantity, isTwin, day), sorted);
        }

        return sorted;
    }

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
