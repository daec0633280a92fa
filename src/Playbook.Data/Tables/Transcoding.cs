using System.Text;

namespace Playbook.Data.Tables;

/// <summary>Makes UTF-8 of text in another encoding.</summary>
internal sealed class Transcoding(Encoding encoding)
{
    private const int Size = 1 << 14;

    // What the encoding does not have becomes a number that is no character, so that no text holds it.
    private const char Stand = '\uFFFF';

    private readonly Decoder _decoder = Lenient(encoding).GetDecoder();
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private readonly byte[] _raw = new byte[Size];
    private readonly char[] _characters = new char[encoding.GetMaxCharCount(Size)];
    private readonly byte[] _utf8 = new byte[Encoding.UTF8.GetMaxByteCount(encoding.GetMaxCharCount(Size))];
    private LineBreaks _breaks;
    private int _from;
    private int _to;
    private bool _isAtEnd;

    /// <summary>The breaks of lines before the text.</summary>
    public LineBreaks Breaks { init => _breaks = value; }

    /// <summary>Reads on; 0 at the end.</summary>
    /// <exception cref="DamagedTextException">The encoding does not have what stands there.</exception>
    public int Read(Stream bytes, Span<byte> buffer)
    {
        while (_from == _to && !_isAtEnd) Fill(bytes);
        var length = Math.Min(buffer.Length, _to - _from);
        _utf8.AsSpan(_from, length).CopyTo(buffer);
        _from += length;
        return length;
    }

    private static Encoding Lenient(Encoding encoding)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = new DecoderReplacementFallback(Stand.ToString());
        return lenient;
    }

    private void Fill(Stream bytes)
    {
        var read = bytes.Read(_raw, 0, Size);
        _isAtEnd = read == 0;
        var characters = _characters.AsSpan(0, _decoder.GetChars(_raw, 0, read, _characters, 0, _isAtEnd));
        var damage = characters.IndexOf(Stand);
        (_from, _to) = (0, _encoder.GetBytes(damage < 0 ? characters : characters[..damage], _utf8, _isAtEnd));
        var text = _utf8.AsSpan(0, _to);
        if (damage >= 0) throw new DamagedTextException(_breaks.LineAfter(text));
        _breaks.Add(text);
    }
}
