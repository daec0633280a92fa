using System.Collections.Immutable;

namespace Playbook.Calibration.Histories;

/// <summary>
/// Histories of all members of a log, alike ones once with their number, in a fixed order: a likelihood is a sum over its rows. Times that
/// occur are kept once each, so that their logarithms are taken once.
/// </summary>
public sealed class HistoryTable
{
    /// <summary>The row of each history; −1 of those that were left out.</summary>
    private readonly int[] _rowOf;

    private HistoryTable(ImmutableArray<double> times, ImmutableArray<HistoryRow> rows, int[] rowOf)
    {
        Times = times;
        Rows = rows;
        _rowOf = rowOf;
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
    public HistoryTable Thinned(int rows)
    {
        if (rows >= Rows.Length) return this;
        ImmutableArray<int> kept = Evenly.Spaced([.. Enumerable.Range(0, Rows.Length)], rows);
        var places = new int[Rows.Length];
        Array.Fill(places, -1);
        foreach (var (place, row) in kept.Index()) places[row] = place;
        return new(Times, [.. kept.Select(row => Rows[row])], [.. _rowOf.Select(row => row < 0 ? row : places[row])]);
    }

    /// <summary>The table in which each member counts as often as it was drawn; members that this table leaves out stay left out.</summary>
    /// <param name="histories">What the table was made of.</param>
    /// <param name="drawn">How often, in the order of the histories.</param>
    internal HistoryTable Drawn(ImmutableArray<PurchaseHistory> histories, ReadOnlySpan<int> drawn)
    {
        var rows = Rows.Select(row => row with { Members = 0, LogGaps = 0d, Special = 0 }).ToArray();
        for (var member = 0; member < drawn.Length; member++)
        {
            if (drawn[member] == 0 || _rowOf[member] < 0) continue;
            var (history, row) = (histories[member], rows[_rowOf[member]]);
            rows[_rowOf[member]] = row with { Members = row.Members + drawn[member], LogGaps = row.LogGaps + (history.LogGaps * drawn[member]), Special = row.Special + (history.Special * drawn[member]) };
        }

        // The histories are no longer its members one by one, so that it cannot be drawn from again.
        return new(Times, [.. rows.Where(row => row.Members > 0)], []);
    }

    /// <param name="histories">Of all members.</param>
    /// <param name="eachGap">Whether members whose gaps differ stay apart, as models of regularity need.</param>
    public static HistoryTable Of(IReadOnlyCollection<PurchaseHistory> histories, bool eachGap = false)
    {
        ImmutableArray<double> times = [.. histories.SelectMany(history => new[] { history.Recency, history.Age }).Distinct().Order()];
        var groups = histories
            .Select((history, member) => (Member: member, history.Repeats, Recency: times.BinarySearch(history.Recency), Age: times.BinarySearch(history.Age), history.LogGaps, history.Group, history.Special))
            .GroupBy(row => (row.Repeats, row.Recency, row.Age, row.Group, Apart: eachGap ? row.LogGaps : 0d))
            .OrderBy(group => group.Key)
            .ToArray();
        var rowOf = new int[histories.Count];
        foreach (var (row, group) in groups.Index())
        {
            foreach (var (member, _, _, _, _, _, _) in group) rowOf[member] = row;
        }

        return new(times, [.. groups.Select(group => new HistoryRow(group.Key.Repeats, group.Key.Recency, group.Key.Age, group.Count(), group.Sum(row => row.LogGaps)) { Group = group.Key.Group, Special = group.Sum(row => row.Special) })], rowOf);
    }
}
