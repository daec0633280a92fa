using System.Collections.Immutable;

namespace Playbook.Data.Orders;

/// <summary>Rows that are no orders of the log for one reason.</summary>
/// <param name="FirstLines">The first five lines of the file at most, or row numbers of a Parquet file.</param>
public sealed record DroppedRows(DropReason Reason, long Count, ImmutableArray<long> FirstLines);
