using System.Collections.Immutable;
using System.Globalization;
using Playbook.Data.Orders;

namespace Playbook.Cli.Calibrations;

/// <summary>Why rows were left out, in the words of a library's comment.</summary>
internal static class DropWords
{
    /// <summary><c>1,200 rows read, 1,190 used, 10 duplicates</c></summary>
    public static string OfRows(long read, long used, ImmutableArray<DroppedRows> dropped) => string.Create(
        CultureInfo.InvariantCulture, $"{read:N0} rows read, {used:N0} used{string.Concat(dropped.Select(rows => string.Create(CultureInfo.InvariantCulture, $", {rows.Count:N0} {Of(rows.Reason)}")))}");

    public static string Of(DropReason reason) => reason switch
    {
        DropReason.BrokenQuotes => "with broken quotes",
        DropReason.Ragged => "with other columns",
        DropReason.NoMember => "without a member",
        DropReason.UnreadableDate => "with unreadable dates",
        DropReason.UnreadableAmount => "with unreadable amounts",
        DropReason.Refund => "refunds or cancelled",
        DropReason.Nothing => "of amount zero",
        DropReason.OtherCurrency => "in another currency",
        DropReason.OutsideThePeriod => "outside of the period",
        DropReason.Future => "in the future",
        DropReason.ClockSkew => "years before the rest",
        DropReason.Duplicate => "duplicates",
        _ => throw new InvalidOperationException($"No such reason: {reason}."),
    };
}
