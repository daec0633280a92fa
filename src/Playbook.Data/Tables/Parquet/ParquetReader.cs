using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DuckDB.NET.Data;
using Playbook.Data.Duck;
using Playbook.Diagnostics;

namespace Playbook.Data.Tables.Parquet;

/// <summary>A Parquet file, read by the embedded database; every value is said as text, moments in UTC with a <c>Z</c>.</summary>
internal sealed class ParquetReader : TableReader
{
    private readonly DuckSession _session;
    private readonly HashingStream _file;
    private readonly ImmutableArray<string> _types;
    private readonly string _source;
    private readonly string[] _values;
    private readonly long _rows;
    private ImmutableArray<int> _used;
    private DuckDBDataReader? _reader;
    private byte[] _utf8 = new byte[256];
    private long _line;
    private Diagnostic? _failure;

    private ParquetReader(string path, DuckSession session, HashingStream file, string source, ImmutableArray<string> columns, ImmutableArray<string> types, long rows)
        : base(path, [.. columns.Select(column => column.Trim())])
    {
        (_session, _file, _source, _types, _rows) = (session, file, source, types, rows);
        Names = columns;
        _values = new string[columns.Length];
        _used = [.. Enumerable.Range(0, columns.Length)];
    }

    public override long Line => _line;

    public override RecordProblem Problem => RecordProblem.None;

    public override ulong Fingerprint => _reader!.GetFieldValue<ulong>(1);

    public override Diagnostic? Failure => _failure;

    public override long BytesRead => _rows == 0 ? Length : (long)(Length * (_line / (double)_rows));

    public override long Length => _file.Length;

    public override string Sha256 => _file.Sha256();

    private ImmutableArray<string> Names { get; }

    /// <summary>Reads the footer. The file belongs to the reader.</summary>
    /// <exception cref="DuckDBException">The file is damaged.</exception>
    public static TableOpening Open(string path, HashingStream file, DuckLimits limits)
    {
        var session = DuckSession.Open(path, limits);
        try
        {
            var source = $"read_parquet({DuckSession.Literal(path)}, file_row_number = true, binary_as_string = true)";
            var (columns, types) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
            using (var described = session.Query($"DESCRIBE SELECT * EXCLUDE (file_row_number) FROM {source}"))
            {
                while (described.Read())
                {
                    columns.Add(described.GetString(0));
                    types.Add(described.GetString(1));
                }
            }

            using var counted = session.Query($"SELECT count(*) FROM {source}");
            var rows = counted.Read() ? counted.GetInt64(0) : 0;
            return new TableOpening(new ParquetReader(path, session, file, source, columns.ToImmutable(), types.ToImmutable(), rows), []);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public override void Use(ImmutableArray<int> used) => _used = used;

    public override bool Read()
    {
        if (_failure is not null) return false;
        try
        {
            _reader ??= _session.Query(Sql());
            if (!_reader.Read()) return false;
            _line = _reader.GetInt64(0) + 1;
            for (var i = 0; i < _used.Length; i++) _values[_used[i]] = _reader.GetString(i + 2);
            return true;
        }
        catch (DuckDBException e)
        {
            _failure = DuckFailure.Of(Path, e);
            return false;
        }
    }

    public override ReadOnlySpan<byte> Bytes(int column)
    {
        var value = _values[column];
        if (string.IsNullOrEmpty(value)) return [];
        if (_utf8.Length < value.Length * 3) Array.Resize(ref _utf8, value.Length * 3);
        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(value, _utf8));
    }

    public override string Excerpt() => string.Join(", ", _used.Select(column => _values[column]));

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        _reader?.Dispose();
        _session.Dispose();
        _file.Dispose();
    }

    /// <summary>Row number, fingerprint, and the used columns as texts.</summary>
    private string Sql()
    {
        var all = string.Join(", ", Names.Select(DuckSession.Name));
        var texts = string.Join(", ", _used.Select(column => $"coalesce({AsText(DuckSession.Name(Names[column]), _types[column])}, '')"));
        return string.Create(CultureInfo.InvariantCulture, $"SELECT file_row_number, hash({all}), {texts} FROM {_source}");
    }

    private static string AsText(string name, string type) => type switch
    {
        "VARCHAR" => name,
        "TIMESTAMP WITH TIME ZONE" => $"(CAST(make_timestamp(epoch_us({name})) AS VARCHAR) || 'Z')",
        _ => $"CAST({name} AS VARCHAR)",
    };
}
