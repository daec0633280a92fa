using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Playbook.Data.Diagnostics;
using Playbook.Diagnostics;

namespace Playbook.Data.Tables.Csv;

/// <summary>A file of separated values, plain or packed by gzip.</summary>
internal sealed class CsvReader : TableReader
{
    private const int LongestExcerpt = 300;

    private readonly HashingStream _file;
    private readonly TextSource _text;
    private readonly CsvBuffer _buffer;
    private readonly CsvRecord _record;
    private long _line;
    private long _next;
    private RecordProblem _problem;
    private Diagnostic? _failure;

    private CsvReader(string path, ImmutableArray<string> columns, HashingStream file, TextSource text, CsvBuffer buffer, CsvRecord record, long next) : base(path, columns) =>
        (_file, _text, _buffer, _record, _next) = (file, text, buffer, record, next);

    public override long Line => _line;

    public override RecordProblem Problem => _problem;

    public override ulong Fingerprint => Fingerprints.Of(Raw.TrimEnd("\r\n"u8));

    public override Diagnostic? Failure => _failure;

    public override ImmutableArray<Diagnostic> Notes => _text.Notes(Path);

    public override long BytesRead => _file.BytesRead;

    public override long Length => _file.Length;

    public override string Sha256 => _file.Sha256();

    private ReadOnlySpan<byte> Raw => _buffer.Bytes[_buffer.Start..][.._record.Length];

    /// <summary>Reads the header. The streams belong to the reader.</summary>
    /// <exception cref="InvalidDataException">The file is packed, and damaged.</exception>
    /// <exception cref="DamagedTextException">The encoding does not have what stands there.</exception>
    public static TableOpening Open(string path, HashingStream file, TextSource text)
    {
        var buffer = new CsvBuffer(text);
        do buffer.Fill();
        while (!buffer.AtEnd && buffer.End < 1 << 16);
        var record = new CsvRecord(CsvDialect.Detect(buffer.Bytes));
        var line = 1L;
        while (true)
        {
            var status = record.Parse(buffer.Bytes[buffer.Start..], buffer.AtEnd);
            if (status == OperationStatus.NeedMoreData && !buffer.AtEnd)
            {
                buffer.Fill();
                continue;
            }

            if (record.Length == 0) return Failed(path, line, string.Empty, DataDiagnostics.EmptyFile);
            var raw = buffer.Bytes[buffer.Start..][..record.Length];
            if (status == OperationStatus.InvalidData) return Failed(path, line, Shown(raw), DataDiagnostics.NoHeader);
            if (!record.IsBlank)
            {
                var names = ImmutableArray.CreateBuilder<string>(record.Count);
                for (var i = 0; i < record.Count; i++) names.Add(Encoding.UTF8.GetString(record.Field(raw, i)).Trim());
                if (!names.Any(name => name.Any(char.IsLetter)) || names.Any(IsValue)) return Failed(path, line, Shown(raw), DataDiagnostics.NoHeader);
                buffer.Start += record.Length;
                return new TableOpening(new CsvReader(path, names.ToImmutable(), file, text, buffer, record, line + record.Lines), []);
            }

            buffer.Start += record.Length;
            line += record.Lines;
        }
    }

    public override bool Read()
    {
        if (_failure is not null) return false;
        if (_line > 0) _buffer.Start += _record.Length;
        try
        {
            while (true)
            {
                _line = _next;
                var status = _record.Parse(_buffer.Bytes[_buffer.Start..], _buffer.AtEnd);
                if (status == OperationStatus.NeedMoreData)
                {
                    _buffer.Fill();
                    continue;
                }

                if (_record.Length == 0) return false;
                _next += _record.Lines;
                _problem = status == OperationStatus.InvalidData ? RecordProblem.BrokenQuotes
                    : _record.Count == Columns.Length || EndsWithDelimiter ? RecordProblem.None
                    : RecordProblem.Ragged;
                if (_problem == RecordProblem.BrokenQuotes || !_record.IsBlank) return true;
                _buffer.Start += _record.Length;
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            _failure = e is DamagedTextException damage ? Damaged(Path, damage) : e is InvalidDataException ? Damaged(Path) : DataDiagnostics.About(Path, DataDiagnostics.NotReadable, e.Message.Split('\n')[0].TrimEnd('.'));
            return false;
        }
    }

    public override ReadOnlySpan<byte> Bytes(int column) => _record.Field(Raw, column);

    public override string Excerpt() => Shown(Raw);

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        _text.Dispose();
        _file.Dispose();
    }

    /// <summary>A delimiter behind the last field is no further field.</summary>
    private bool EndsWithDelimiter => _record.Count == Columns.Length + 1 && _record.Field(Raw, Columns.Length).IsEmpty;

    /// <summary>What is said of a packed file that cannot be unpacked.</summary>
    public static Diagnostic Damaged(string path) => DataDiagnostics.About(path, DataDiagnostics.DamagedFile, "what is packed in it cannot be unpacked to the end");

    /// <summary>What is said of a text that its encoding does not allow.</summary>
    public static Diagnostic Damaged(string path, DamagedTextException damage) => Diagnostic.Create(
        DataDiagnostics.DamagedFile, SourceText.Excerpt(path, string.Empty, (int)Math.Min(damage.Line, int.MaxValue)), new TextSpan(0, 0), "here is half a character, or one that its encoding does not have");

    /// <summary>Whether what should be a name is a date or a number with decimals; a bare year may be a name.</summary>
    private static bool IsValue(string name) =>
        name.Any(char.IsAsciiDigit) && name.AsSpan().IndexOfAny('-', '.', '/') > 0 && name.All(symbol => char.IsAsciiDigit(symbol) || "-./:+, TZ".Contains(symbol, StringComparison.Ordinal));

    private static string Shown(ReadOnlySpan<byte> raw)
    {
        var line = raw.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var end ? raw[..end] : raw;
        return Encoding.UTF8.GetString(line[..Math.Min(line.Length, LongestExcerpt)]);
    }

    private static TableOpening Failed(string path, long line, string excerpt, DiagnosticDescriptor descriptor, params ReadOnlySpan<Phrase> arguments) =>
        new(null, [Diagnostic.Create(descriptor, SourceText.Excerpt(path, excerpt, (int)line), new TextSpan(0, excerpt.Length), arguments)]);
}
