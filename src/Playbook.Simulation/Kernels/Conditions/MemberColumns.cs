using System.Runtime.CompilerServices;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>
/// The columns of one group, filled by whoever owns it: arrays are taken over as they are and may be set anew when they grow. An array has room for whole
/// blocks (<see cref="RoomFor"/>): what stands behind the last member is read, and thrown away.
/// </summary>
public sealed class MemberColumns(ColumnCatalogue catalogue)
{
    private readonly double[][] _doubles = Empty<double>(catalogue.CountOf(ColumnElement.Double));
    private readonly short[][] _shorts = Empty<short>(catalogue.CountOf(ColumnElement.Short));
    private readonly Array[] _bytes = [.. Enumerable.Repeat<Array>(Array.Empty<byte>(), catalogue.CountOf(ColumnElement.Byte))];

    /// <summary>Members of the group.</summary>
    public int Count { get; set; }

    /// <summary>The length of an array for so many members: the next multiple of 64.</summary>
    public static int RoomFor(int members) => MemberMasks.WordsFor(members) * BlockLeaf.Members;

    public void Set(ColumnKey key, double[] values) => _doubles[SlotOf(key, ColumnElement.Double)] = values;

    public void Set(ColumnKey key, short[] values) => _shorts[SlotOf(key, ColumnElement.Short)] = values;

    public void Set(ColumnKey key, byte[] values) => _bytes[SlotOf(key, ColumnElement.Byte)] = values;

    public void Set(ColumnKey key, bool[] values) => _bytes[SlotOf(key, ColumnElement.Byte)] = values;

    public double[] Doubles(int slot) => _doubles[slot];

    public short[] Shorts(int slot) => _shorts[slot];

    /// <summary>A truth lies in memory as the byte 0 or 1; leaves read it as such.</summary>
    public byte[] Bytes(int slot) => Unsafe.As<byte[]>(_bytes[slot]);

    /// <summary>Throws where a column is missing or has no room for whole blocks: leaves read without asking again.</summary>
    public void Require(ReadOnlySpan<Column> columns)
    {
        foreach (var column in columns)
        {
            var length = column.Element switch
            {
                ColumnElement.Double => _doubles[column.Slot].Length,
                ColumnElement.Short => _shorts[column.Slot].Length,
                _ => _bytes[column.Slot].Length,
            };
            if (length < RoomFor(Count)) throw new InvalidOperationException($"The column {column} has room for {length} members; {Count} in blocks of {BlockLeaf.Members} need {RoomFor(Count)}.");
        }
    }

    private int SlotOf(ColumnKey key, ColumnElement element) => catalogue.Find(key) is { } column && column.Element == element
        ? column.Slot
        : throw new InvalidOperationException($"The catalogue has no column {key} of the type {element}.");

    private static T[][] Empty<T>(int slots)
    {
        var columns = new T[slots][];
        Array.Fill(columns, []);
        return columns;
    }
}
