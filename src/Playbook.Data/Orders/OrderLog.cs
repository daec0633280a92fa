using System.Collections.Immutable;
using NodaTime;

namespace Playbook.Data.Orders;

/// <summary>
/// Orders by member and day, as columns: what a member orders on one calendar day counts once. Members are in ordinal order of their
/// identifiers, the days of each ascend, so that what is computed from a log does not depend on the order of its rows.
/// </summary>
/// <param name="members">Identifiers, in ordinal order.</param>
/// <param name="starts">Of each member, where its days begin in the columns; one more at the end.</param>
/// <param name="days">Days, counted from <paramref name="first"/>, which is day 0.</param>
/// <param name="amounts">What was spent on each of those days, in the log's currency; empty when the log states no amounts.</param>
/// <param name="first">The first day that the log covers.</param>
/// <param name="last">The last day that the log covers, with orders or not.</param>
public sealed class OrderLog(ImmutableArray<string> members, ImmutableArray<int> starts, ImmutableArray<int> days, ImmutableArray<double> amounts, LocalDate first, LocalDate last)
{
    public ImmutableArray<string> Members { get; } = members;

    public LocalDate First { get; } = first;

    public LocalDate Last { get; } = last;

    /// <summary>Days that the log covers, both ends included.</summary>
    public int Length => Period.DaysBetween(First, Last) + 1;

    /// <summary>Member-days with an order.</summary>
    public int OrderDays => days.Length;

    public bool HasAmounts => !amounts.IsEmpty;

    /// <summary>The days on which a member ordered, ascending, day 0 being <see cref="First"/>.</summary>
    public ReadOnlySpan<int> DaysOf(int member) => days.AsSpan()[starts[member]..starts[member + 1]];

    /// <summary>What a member spent on each of <see cref="DaysOf"/>; empty when the log states no amounts.</summary>
    public ReadOnlySpan<double> AmountsOf(int member) => HasAmounts ? amounts.AsSpan()[starts[member]..starts[member + 1]] : [];
}
