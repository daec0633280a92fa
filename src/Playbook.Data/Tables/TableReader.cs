using System.Collections.Immutable;
using System.Text;
using Playbook.Diagnostics;

namespace Playbook.Data.Tables;

/// <summary>
/// The records of one file, each a row of UTF-8 texts under named columns, read once from the first to the last. The file is never kept
/// in memory and nothing is written to disk.
/// </summary>
public abstract class TableReader(string path, ImmutableArray<string> columns) : IDisposable
{
    /// <summary>The path as the user wrote it.</summary>
    public string Path { get; } = path;

    /// <summary>The names in the header, trimmed.</summary>
    public ImmutableArray<string> Columns { get; } = columns;

    /// <summary>The line of the file on which the current record begins; in a Parquet file its number. From 1.</summary>
    public abstract long Line { get; }

    public abstract RecordProblem Problem { get; }

    /// <summary>A number that equal records share and, but for a chance of 2⁻⁶⁴ a pair, different records do not.</summary>
    public abstract ulong Fingerprint { get; }

    /// <summary>What ended the reading early; null when all is well.</summary>
    public abstract Diagnostic? Failure { get; }

    /// <summary>What is to be said of the file as a text, once it was read.</summary>
    public virtual ImmutableArray<Diagnostic> Notes => [];

    /// <summary>Bytes of the file read so far, as it is on disk.</summary>
    public abstract long BytesRead { get; }

    /// <summary>The bytes of the file on disk.</summary>
    public abstract long Length { get; }

    /// <summary>The SHA-256 of the file in hexadecimal, once all of it was read.</summary>
    public abstract string Sha256 { get; }

    /// <summary>Says which columns will be asked for, before the first record; the others may be left unread and empty.</summary>
    public virtual void Use(ImmutableArray<int> used)
    {
    }

    /// <summary>Goes to the next record; false at the end, or when <see cref="Failure"/> says why not.</summary>
    public abstract bool Read();

    /// <summary>A field of the current record as UTF-8, unquoted; empty where a record is ragged or has no value. Valid until the next <see cref="Read"/>.</summary>
    public abstract ReadOnlySpan<byte> Bytes(int column);

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    /// <summary>The record as it stands in the file, or what it would be there, to show.</summary>
    public abstract string Excerpt();

    /// <summary>The place of the current record.</summary>
    public SourceText Place() => SourceText.Excerpt(Path, Excerpt(), (int)Math.Min(Line, int.MaxValue));

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
