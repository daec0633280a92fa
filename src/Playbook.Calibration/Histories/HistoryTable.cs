using System.Collections.Immutable;

namespace Playbook.Calibration.Histories;

/// <summary>
/// Histories of all members of a log, alike ones once with their number, in a fixed order: a likelihood is a sum over its rows. Times that
/// occur are kept once each, so that their logarithms are taken once.
/// </summary>
public sealed class HistoryTable
{
    private HistoryTable(ImmutableArray<double> times, ImmutableArray<HistoryRow> rows)
    {
        Times = times;
        Rows = rows;
        Members = rows.Sum(row => row.Members);
        MaxRepeats = rows.IsEmpty ? 0 : rows.Max(row => row.Repeats);
        LogGaps = rows.Sum(row => row.LogGaps);
    }

    /// <summary>The distinct times of recency and age, in weeks, ascending.</summary>
    public ImmutableArray<double> Times { get; }

    public ImmutableArray<HistoryRow> Rows { get; }

    public int Members { get; }

    public int MaxRepeats { get; }

    /// <summary>Sum of the logarithms of all gaps.</summary>
    public double LogGaps { get; }

    /// <summary>All repeat purchases.</summary>
    public long Repeats => Rows.Sum(row => (long)row.Repeats * row.Members);

    /// <summary>So many rows of it, evenly spaced.</summary>
    public HistoryTable Thinned(int rows) => new(Times, Evenly.Spaced(Rows, rows));

    /// <param name="histories">Of all members.</param>
    /// <param name="eachGap">Whether members whose gaps differ stay apart, as models of regularity need.</param>
    public static HistoryTable Of(IReadOnlyCollection<PurchaseHistory> histories, bool eachGap = false)
    {
        ImmutableArray<double> times = [.. histories.SelectMany(history => new[] { history.Recency, history.Age }).Distinct().Order()];
        return new(times, [.. histories
            .GroupBy(history => KeyOf(history, times, eachGap))
            .OrderBy(group => group.Key)
            .Select(group => new HistoryRow(group.Key.Repeats, group.Key.Recency, group.Key.Age, group.Count(), group.Sum(history => history.LogGaps)) { Group = group.Key.Group, Special = group.Sum(history => history.Special) })]);
    }

    /// <summary>The row of each of the histories that the table was made of.</summary>
    internal int[] RowsOf(ImmutableArray<PurchaseHistory> histories, bool eachGap)
    {
        var rows = histories.Select(history => KeyOf(history, Times, eachGap)).Distinct().Order().Index().ToDictionary(row => row.Item, row => row.Index);
        return [.. histories.Select(history => rows[KeyOf(history, Times, eachGap)])];
    }

    /// <summary>The table in which each member counts as often as it was drawn.</summary>
    /// <param name="histories">What the table was made of.</param>
    /// <param name="rowOf">The row of each of them.</param>
    /// <param name="drawn">How often, in the order of the histories.</param>
    internal HistoryTable Drawn(ImmutableArray<PurchaseHistory> histories, int[] rowOf, ReadOnlySpan<int> drawn)
    {
        var rows = Rows.Select(row => row with { Members = 0, LogGaps = 0d, Special = 0 }).ToArray();
        for (var member = 0; member < drawn.Length; member++)
        {
            if (drawn[member] == 0) continue;
            var (history, row) = (histories[member], rows[rowOf[member]]);
            rows[rowOf[member]] = row with { Members = row.Members + drawn[member], LogGaps = row.LogGaps + (history.LogGaps * drawn[member]), Special = row.Special + (history.Special * drawn[member]) };
        }

        return new(Times, [.. rows.Where(row => row.Members > 0)]);
    }

    private static (int Repeats, int Recency, int Age, int Group, double Apart) KeyOf(PurchaseHistory history, ImmutableArray<double> times, bool eachGap) =>
        (history.Repeats, times.BinarySearch(history.Recency), times.BinarySearch(history.Age), history.Group, eachGap ? history.LogGaps : 0d);
}
