using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Simulation.Engine;

/// <summary>
/// Where a member stands among the members in the shard's groups, as of the midnight before: computed when a condition first asks on a day.
/// Stores of one plan are alike, so that a store's members stand for all.
/// </summary>
internal sealed class Standings(Shard shard)
{
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

        return RankRule.IsAmong(end, share, sorted, own);
    }

    /// <summary>A score of 1 to 5 by quintile among those who ordered in the plan's window, 0 for one who did not.</summary>
    public int RfmScore(MemberMeasure measure, GroupState group, int member, double time, bool isTwin)
    {
        if (shard.World.Script.Plan.Rfm?.Window is not { } window)
        {
            return 0;
        }

        var sorted = Sorted(new MemberQuantity(measure, window), time, isTwin, view => RankRule.SizeOf(measure, window, view));
        return RankRule.Score(sorted, RankRule.SizeOf(measure, window, _view.At(group, member, Math.Floor(time), isTwin)));
    }

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
}
