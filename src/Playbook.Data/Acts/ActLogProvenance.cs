using System.Collections.Immutable;
using Playbook.Data.Orders;

namespace Playbook.Data.Acts;

/// <summary>Where a log of acts comes from, and what became of the rows of its file.</summary>
/// <param name="File">The name of the file, without its folder.</param>
/// <param name="Sha256">Of the file, in hexadecimal.</param>
/// <param name="RowsRead">Rows below the header, blank lines aside.</param>
/// <param name="RowsUsed">Rows that are acts of the log.</param>
/// <param name="OtherKinds">Rows of kinds that nobody asked for.</param>
/// <param name="Dropped">The others by reason, in the order of <see cref="DropReason"/>.</param>
/// <param name="Columns">Where they were read.</param>
/// <param name="TimeZone">IANA name; <c>UTC</c> where moments were taken so; null when times are as written.</param>
public sealed record ActLogProvenance(
    string File, string Sha256, long RowsRead, long RowsUsed, long OtherKinds, ImmutableArray<DroppedRows> Dropped, ActColumns Columns, string? TimeZone);
