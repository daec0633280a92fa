namespace Playbook.Data.Tables.Csv;

/// <summary>A window over a stream that keeps the bytes from the beginning of the current record.</summary>
internal sealed class CsvBuffer(Stream stream)
{
    private byte[] _bytes = new byte[1 << 17];

    /// <summary>Where the current record begins.</summary>
    public int Start { get; set; }

    public int End { get; private set; }

    public bool AtEnd { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, End);

    /// <summary>Reads on behind what is kept, at least one byte unless the stream is at its end.</summary>
    public void Fill()
    {
        if (Start > 0)
        {
            _bytes.AsSpan(Start, End - Start).CopyTo(_bytes);
            (Start, End) = (0, End - Start);
        }

        if (End > _bytes.Length / 2) Array.Resize(ref _bytes, _bytes.Length * 2);
        var read = stream.Read(_bytes, End, _bytes.Length - End);
        if (read == 0) AtEnd = true;
        End += read;
    }
}
