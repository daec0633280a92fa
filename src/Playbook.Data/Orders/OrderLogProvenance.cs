using System.Collections.Immutable;
using NodaTime;
using Playbook.Data.Orders.Amounts;
using Playbook.Data.Orders.Times;

namespace Playbook.Data.Orders;

/// <summary>Where a log of orders comes from, and what became of the rows of its file.</summary>
/// <param name="File">The name of the file, without its folder.</param>
/// <param name="Sha256">Of the file, in hexadecimal.</param>
/// <param name="RowsRead">Rows below the header, blank lines aside.</param>
/// <param name="RowsUsed">Rows that are orders of the log.</param>
/// <param name="Dropped">The others by reason, in the order of <see cref="DropReason"/>.</param>
/// <param name="First">The first day that the log covers.</param>
/// <param name="Last">The last day that the log covers.</param>
/// <param name="Members">Members with an order.</param>
/// <param name="OrderDays">Distinct days of members with an order.</param>
/// <param name="Currency">ISO code; null when nothing states it.</param>
/// <param name="TimeZone">IANA name; <c>UTC</c> where moments were taken so; null when days are as written.</param>
/// <param name="DateOrder">How dates with the year last were read; null when there are none.</param>
/// <param name="Decimal">What was taken to divide off decimals; null when no amount has a mark.</param>
public sealed record OrderLogProvenance(
    string File,
    string Sha256,
    long RowsRead,
    long RowsUsed,
    ImmutableArray<DroppedRows> Dropped,
    LocalDate First,
    LocalDate Last,
    int Members,
    long OrderDays,
    string? Currency,
    OrderColumns Columns,
    string? TimeZone,
    DateOrder? DateOrder,
    DecimalMark? Decimal);
