using System.Buffers;

namespace Playbook.Data.Tables.Csv;

/// <summary>
/// One record of separated values (RFC 4180, with any delimiter and any line break) as places in the bytes that hold it. A quote inside
/// an unquoted field is an ordinary character.
/// </summary>
internal sealed class CsvRecord(byte delimiter)
{
    private const byte Quote = (byte)'"';

    /// <summary>A record as long as this has a quote that somebody forgot.</summary>
    private const int Longest = 1 << 18;

    private readonly SearchValues<byte> _ends = SearchValues.Create([delimiter, (byte)'\n', (byte)'\r']);
    private readonly List<byte> _unescaped = [];
    private (int Start, int Length, bool Escaped)[] _fields = new (int, int, bool)[16];

    public int Count { get; private set; }

    /// <summary>Lines of the file that it takes.</summary>
    public int Lines { get; private set; }

    /// <summary>Where the next record begins, relative to the beginning of this one.</summary>
    public int Length { get; private set; }

    public bool IsBlank => Count == 1 && _fields[0] is { Length: 0, Escaped: false } && Length <= 2;

    /// <summary>Reads one record from the beginning of the bytes; <see cref="OperationStatus.NeedMoreData"/> when it goes on behind them.</summary>
    /// <returns><see cref="OperationStatus.InvalidData"/> for broken quotes: the record is then the rest of its first line.</returns>
    public OperationStatus Parse(ReadOnlySpan<byte> bytes, bool atEnd)
    {
        (Count, Lines) = (0, 1);
        var at = 0;
        while (true)
        {
            var (start, length, escaped) = (at, 0, false);
            if (at < bytes.Length && bytes[at] == Quote)
            {
                start = ++at;
                while (true)
                {
                    var close = bytes[at..].IndexOf(Quote);
                    if (close < 0) return !atEnd && bytes.Length < Longest ? OperationStatus.NeedMoreData : SkipLine(bytes, atEnd);
                    at += close + 1;
                    if (at >= bytes.Length || bytes[at] != Quote) break;
                    escaped = true;
                    at++;
                }

                length = at - 1 - start;
                Lines += Breaks(bytes.Slice(start, length));
                while (at < bytes.Length && bytes[at] == (byte)' ') at++;
                if (at < bytes.Length && !_ends.Contains(bytes[at])) return SkipLine(bytes, atEnd);
            }
            else
            {
                var end = bytes[at..].IndexOfAny(_ends);
                at = end < 0 ? bytes.Length : at + end;
                length = at - start;
            }

            if (at >= bytes.Length && !atEnd) return bytes.Length < Longest ? OperationStatus.NeedMoreData : SkipLine(bytes, atEnd);
            Add((start, length, escaped));
            if (at < bytes.Length && bytes[at] == delimiter)
            {
                at++;
                continue;
            }

            if (at > Longest) return SkipLine(bytes, atEnd);
            return EndLine(bytes, at, atEnd) ? OperationStatus.Done : OperationStatus.NeedMoreData;
        }
    }

    /// <summary>A field of the record whose bytes these are. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Field(ReadOnlySpan<byte> bytes, int index)
    {
        if (index >= Count) return [];
        var (start, length, escaped) = _fields[index];
        var field = bytes.Slice(start, length);
        return escaped ? Unescape(field) : field;
    }

    private static int Breaks(ReadOnlySpan<byte> text)
    {
        var breaks = 0;
        for (var at = text.IndexOfAny((byte)'\n', (byte)'\r'); at >= 0;)
        {
            breaks++;
            text = text[(at + (text[at] == (byte)'\r' && at + 1 < text.Length && text[at + 1] == (byte)'\n' ? 2 : 1))..];
            at = text.IndexOfAny((byte)'\n', (byte)'\r');
        }

        return breaks;
    }

    private bool EndLine(ReadOnlySpan<byte> bytes, int at, bool atEnd)
    {
        if (at + 1 >= bytes.Length && !atEnd && at < bytes.Length && bytes[at] == (byte)'\r') return false;
        Length = at >= bytes.Length ? at : at + (bytes[at] == (byte)'\r' && at + 1 < bytes.Length && bytes[at + 1] == (byte)'\n' ? 2 : 1);
        return true;
    }

    private OperationStatus SkipLine(ReadOnlySpan<byte> bytes, bool atEnd)
    {
        (Count, Lines) = (0, 1);
        var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
        return EndLine(bytes, end < 0 ? bytes.Length : end, atEnd) ? OperationStatus.InvalidData : OperationStatus.NeedMoreData;
    }

    private void Add((int, int, bool) field)
    {
        if (Count == _fields.Length) Array.Resize(ref _fields, Count * 2);
        _fields[Count++] = field;
    }

    private ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> field)
    {
        _unescaped.Clear();
        for (var i = 0; i < field.Length; i++)
        {
            _unescaped.Add(field[i]);
            if (field[i] == Quote) i++;
        }

        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_unescaped);
    }
}
