namespace Playbook.Data.Tables.Csv;

/// <summary>A window over a text that keeps the bytes from the beginning of the current record.</summary>
internal sealed class CsvBuffer(TextSource text)
{
    private byte[] _bytes = new byte[1 << 17];

    /// <summary>Where the current record begins.</summary>
    public int Start { get; set; }

    public int End { get; private set; }

    public bool AtEnd { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, End);

    /// <summary>Reads on behind what is kept, at least one byte unless the text is at its end.</summary>
    public void Fill()
    {
        if (Start > 0)
        {
            _bytes.AsSpan(Start, End - Start).CopyTo(_bytes);
            (Start, End) = (0, End - Start);
        }

        if (End > _bytes.Length / 2) Array.Resize(ref _bytes, _bytes.Length * 2);
        var read = text.Read(_bytes.AsSpan(End));
        if (read == 0) AtEnd = true;
        End += read;
    }
}
