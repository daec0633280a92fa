using System.Collections.Immutable;
using Playbook.Data.Orders;

namespace Playbook.Calibration.Histories;

/// <summary>Histories of a log's members as they stood at the end of a day. A day with several orders counts once; a week has seven days.</summary>
/// <param name="log">The orders.</param>
/// <param name="end">The last day that is looked at, counted from the log's first.</param>
public sealed class HistoryReader(OrderLog log, int end)
{
    public const double Week = 7d;

    /// <summary>The history of a member; null of one who had not yet bought.</summary>
    public PurchaseHistory? Of(int member)
    {
        var days = log.DaysOf(member);
        if (days.IsEmpty || days[0] > end) return null;
        var last = 0;
        var logGaps = 0d;
        while (last + 1 < days.Length && days[last + 1] <= end)
        {
            last++;
            logGaps += Math.Log((days[last] - days[last - 1]) / Week);
        }

        return new(last, (days[last] - days[0]) / Week, (end - days[0]) / Week, logGaps);
    }

    /// <summary>Of all members who had bought, in the log's order.</summary>
    public ImmutableArray<MemberHistory> All()
    {
        var histories = ImmutableArray.CreateBuilder<MemberHistory>();
        for (var member = 0; member < log.Members.Length; member++)
        {
            if (Of(member) is { } history) histories.Add(new(member, history));
        }

        return histories.ToImmutable();
    }
}
