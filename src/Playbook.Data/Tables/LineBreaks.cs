namespace Playbook.Data.Tables;

/// <summary>Counts the breaks of lines in a text that comes in pieces, whether they are line feeds, carriage returns or both.</summary>
internal struct LineBreaks
{
    private long _feeds;
    private long _returns;

    public void Add(ReadOnlySpan<byte> text)
    {
        _feeds += text.Count((byte)'\n');
        _returns += text.Count((byte)'\r');
    }

    /// <summary>The line, from 1, on which goes on what follows the text.</summary>
    public readonly long LineAfter(ReadOnlySpan<byte> text) => 1 + Math.Max(_feeds + text.Count((byte)'\n'), _returns + text.Count((byte)'\r'));
}
