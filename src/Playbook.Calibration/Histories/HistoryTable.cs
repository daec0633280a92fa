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
            .Select(history => (history.Repeats, Recency: times.BinarySearch(history.Recency), Age: times.BinarySearch(history.Age), history.LogGaps, history.Group, history.Special))
            .GroupBy(row => (row.Repeats, row.Recency, row.Age, row.Group, Apart: eachGap ? row.LogGaps : 0d))
            .OrderBy(group => group.Key)
            .Select(group => new HistoryRow(group.Key.Repeats, group.Key.Recency, group.Key.Age, group.Count(), group.Sum(row => row.LogGaps)) { Group = group.Key.Group, Special = group.Sum(row => row.Special) })]);
    }
}
