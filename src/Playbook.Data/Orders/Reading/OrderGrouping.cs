using System.Runtime.InteropServices;
using NodaTime;
using Playbook.Data.Orders.Amounts;

namespace Playbook.Data.Orders.Reading;

/// <summary>
/// Makes a log of the rows that were read: members in order, days once, repeated rows told from orders that are merely alike.
/// </summary>
/// <param name="tellsOrders">Whether rows tell one order from another.</param>
internal sealed class OrderGrouping(OrderRows rows, bool hasAmounts, bool tellsOrders, int firstDay, CancellationToken cancellation)
{
    private int[] _daysOf = [];

    public LineTally Skewed { get; } = new();

    public LineTally Repeated { get; } = new();

    /// <summary>Whether the <see cref="Repeated"/> rows are left out.</summary>
    public bool DropsRepeated { get; private set; }

    /// <summary>The log; null when it would have no order.</summary>
    public OrderLog? Group(LocalDate? since, LocalDate? until)
    {
        var (first, last) = Count();
        if (first > last) return null;
        DropsRepeated = RepeatedRows.AreDropped(Repeated.Count, rows.Count, tellsOrders);
        var names = new string[rows.Members.Count];
        for (var i = 0; i < names.Length; i++) names[i] = rows.Members.Name(i);
        var order = Enumerable.Range(0, names.Length).ToArray();
        Array.Sort(names, order, StringComparer.Ordinal);
        var starts = new List<int>(names.Length + 1) { 0 };
        var placeOf = new int[names.Length];
        var kept = new List<string>(names.Length);
        for (var rank = 0; rank < order.Length; rank++)
        {
            placeOf[order[rank]] = starts[^1];
            if (_daysOf[order[rank]] == 0) continue;
            kept.Add(names[rank]);
            starts.Add(starts[^1] + _daysOf[order[rank]]);
        }

        var from = since ?? Day(first);
        var (days, amounts) = Place(placeOf, starts[^1], Period.DaysBetween(new LocalDate(1970, 1, 1), from));
        return new OrderLog([.. kept], [.. starts], ImmutableCollectionsMarshal.AsImmutableArray(days), ImmutableCollectionsMarshal.AsImmutableArray(amounts), from, until ?? Day(last));
    }

    private static LocalDate Day(int day) => new LocalDate(1970, 1, 1).PlusDays(day);

    /// <summary>Counts the days of each member, and what is skewed or repeated.</summary>
    private (int First, int Last) Count()
    {
        _daysOf = new int[rows.Members.Count];
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var (bucket, sorted) in rows.Sorted())
        {
            cancellation.ThrowIfCancellationRequested();
            var previous = new OrderRow(-1, 0, 0, 0, 0);
            foreach (ref readonly var row in sorted.Rows())
            {
                if (row.Day < firstDay)
                {
                    Skewed.Add(row.Line);
                    continue;
                }

                if (row.Repeats(previous)) Repeated.Add(row.Line);
                else if (row.Member != previous.Member || row.Day != previous.Day) _daysOf[OrderRows.MemberOf(bucket, row.Member)]++;
                (first, last) = (Math.Min(first, row.Day), Math.Max(last, row.Day));
                previous = row;
            }
        }

        return (first, last);
    }

    /// <summary>Writes days and amounts to their places, and frees the rows as it goes.</summary>
    private (int[] Days, double[] Amounts) Place(int[] placeOf, int length, int origin)
    {
        var (days, amounts) = (new int[length], hasAmounts ? new double[length] : []);
        foreach (var (bucket, sorted) in rows.Released())
        {
            cancellation.ThrowIfCancellationRequested();
            var previous = new OrderRow(-1, 0, 0, 0, 0);
            var (at, sum) = (-1, 0L);
            foreach (ref readonly var row in sorted.Rows())
            {
                if (row.Day < firstDay || (DropsRepeated && row.Repeats(previous))) continue;
                if (row.Member != previous.Member || row.Day != previous.Day)
                {
                    if (row.Member != previous.Member) at = placeOf[OrderRows.MemberOf(bucket, row.Member)];
                    else at++;
                    days[at] = row.Day - origin;
                    sum = 0;
                }

                // A sum above the largest number stays there, whatever the order.
                sum = Math.Min(sum, long.MaxValue - row.Amount) + row.Amount;
                if (hasAmounts) amounts[at] = sum / (double)AmountText.Unit;
                previous = row;
            }
        }

        return (days, amounts);
    }
}
