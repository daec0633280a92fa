using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Playbook.Data.Diagnostics;
using Playbook.Diagnostics;

namespace Playbook.Data.Tables;

/// <summary>
/// The text of a file as UTF-8, read forwards. The encoding of one without a mark is told when its first byte comes that is not ASCII, however far that
/// is; what is no UTF-8 later on is counted.
/// </summary>
/// <param name="bytes">What is read, behind the mark if there is one.</param>
/// <param name="marked">The encoding that the mark states; null for none.</param>
internal sealed class TextSource(Stream bytes, Encoding? marked) : IDisposable
{
    private Stream _bytes = bytes;
    private Transcoding? _transcoding = marked is null or UTF8Encoding ? null : new Transcoding(marked);
    private bool _isDecided = marked is not null;
    private bool _isChinese;
    private byte[] _held = [];
    private LineBreaks _breaks;
    private long _invalid;
    private long _firstInvalid;

    /// <summary>Reads on; 0 at the end.</summary>
    /// <param name="buffer">At least four bytes.</param>
    /// <exception cref="DamagedTextException">The encoding does not have what stands there.</exception>
    public int Read(Span<byte> buffer)
    {
        if (!_isDecided && ReadAscii(buffer) is { } plain) return plain;
        return _transcoding is null ? ReadUtf8(buffer) : _transcoding.Read(_bytes, buffer);
    }

    /// <summary>What is to be said of the text that was read.</summary>
    public ImmutableArray<Diagnostic> Notes(string path)
    {
        if (_isChinese) return [DataDiagnostics.About(path, DataDiagnostics.TakenAsChinese)];
        if (_invalid == 0) return [];
        var place = SourceText.Excerpt(path, string.Empty, (int)Math.Min(_firstInvalid, int.MaxValue));
        return [Diagnostic.Create(DataDiagnostics.InvalidCharacters, place, new TextSpan(0, 0), _invalid.ToString("N0", CultureInfo.InvariantCulture), _firstInvalid.ToString(CultureInfo.InvariantCulture))];
    }

    public void Dispose() => _bytes.Dispose();

    /// <summary>Null when the encoding is decided: it goes on with the first byte that is not ASCII.</summary>
    private int? ReadAscii(Span<byte> buffer)
    {
        var read = _bytes.Read(buffer);
        var at = buffer[..read].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        if (at < 0)
        {
            _breaks.Add(buffer[..read]);
            return read;
        }

        var sample = new byte[Math.Max(TextEncoding.SampleSize, read - at)];
        buffer[at..read].CopyTo(sample);
        var length = read - at + _bytes.ReadAtLeast(sample.AsSpan(read - at), sample.Length - (read - at), throwOnEndOfStream: false);
        _bytes = new PrefixedStream(sample[..length], _bytes);
        _breaks.Add(buffer[..at]);
        _isDecided = true;
        if (TextEncoding.Of(sample.AsSpan(0, length)) is { } encoding and not UTF8Encoding) (_isChinese, _transcoding) = (true, new Transcoding(encoding) { Breaks = _breaks });
        return at > 0 ? at : null;
    }

    /// <summary>Never ends within a character but at the end of the file.</summary>
    private int ReadUtf8(Span<byte> buffer)
    {
        _held.CopyTo(buffer);
        var (length, cut) = (_held.Length, 0);
        do
        {
            var read = _bytes.Read(buffer[length..]);
            length += read;
            cut = read == 0 ? 0 : TextEncoding.CutOf(buffer[..length]);
        }
        while (cut > 0 && cut == length);
        _held = buffer[(length - cut)..length].ToArray();
        var whole = buffer[..(length - cut)];
        if (!Utf8.IsValid(whole)) CountInvalid(whole);
        _breaks.Add(whole);
        return whole.Length;
    }

    private void CountInvalid(ReadOnlySpan<byte> text)
    {
        for (var at = 0; at < text.Length;)
        {
            var status = Rune.DecodeFromUtf8(text[at..], out _, out var used);
            if (status != System.Buffers.OperationStatus.Done && _invalid++ == 0) _firstInvalid = _breaks.LineAfter(text[..at]);
            at += used;
        }
    }
}
