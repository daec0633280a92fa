using System.Collections.Immutable;
using System.Globalization;

namespace Playbook.Diagnostics;

/// <summary>An immutable source file: its path as the user wrote it, its text, and lines and columns computed on demand.</summary>
public sealed class SourceText
{
    private readonly Lazy<int[]> _lineStarts;

    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = new Lazy<int[]>(FindLineStarts);
    }

    private SourceText(string path, string text, ImmutableArray<SourcePart> parts) : this(path, text) => Parts = parts;

    public string Path { get; }

    /// <summary>The number of the first line: above 1 where the text is an excerpt of a file too large to keep.</summary>
    public int FirstLine { get; private init; } = 1;

    /// <summary>The files that it was joined from; empty for one file.</summary>
    public ImmutableArray<SourcePart> Parts { get; } = [];

    public string Text { get; }

    public int Length => Text.Length;

    public int LineCount => _lineStarts.Value.Length;

    /// <summary>A line or more of a file too large to keep; positions in it are those of the file.</summary>
    public static SourceText Excerpt(string path, string text, int firstLine) => new(path, text) { FirstLine = firstLine };

    /// <summary>
    /// Several files in one space of offsets, so that a span names a place in any of them. The first file keeps its offsets; a line
    /// break that belongs to none stands between two files.
    /// </summary>
    public static SourceText Join(ImmutableArray<SourceText> files)
    {
        if (files is [var only]) return only;
        var parts = ImmutableArray.CreateBuilder<SourcePart>(files.Length);
        var start = 0;
        foreach (var file in files)
        {
            parts.Add(new SourcePart(file, start));
            start += file.Length + 1;
        }

        return new SourceText(files[0].Path, string.Join('\n', files.Select(file => file.Text)), parts.ToImmutable());
    }

    /// <summary>The file that holds a span of a joined text, and the span in it. A single file holds all of its own.</summary>
    public (SourceText File, TextSpan Span) Locate(TextSpan span)
    {
        if (Parts.IsEmpty) return (this, span);
        var part = Parts.Last(candidate => candidate.Start <= span.Start || candidate.Start == 0);
        return (part.File, new TextSpan(span.Start - part.Start, span.Length));
    }

    public string ToString(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>The zero-based index of the line that holds <paramref name="offset"/>.</summary>
    public int LineIndexOf(int offset)
    {
        var found = Array.BinarySearch(_lineStarts.Value, Math.Clamp(offset, 0, Text.Length));
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The span of a line by zero-based index, without its line break.</summary>
    public TextSpan LineSpan(int lineIndex)
    {
        var starts = _lineStarts.Value;
        var start = starts[lineIndex];
        var end = lineIndex + 1 < starts.Length ? starts[lineIndex + 1] : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r') end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The line break with which a line ends, by zero-based index; that of other lines where it is the last and has none.</summary>
    public string LineBreakOf(int lineIndex)
    {
        var starts = _lineStarts.Value;
        if (lineIndex + 1 < starts.Length) return Text[LineSpan(lineIndex).End..starts[lineIndex + 1]];
        return lineIndex > 0 ? LineBreakOf(lineIndex - 1) : "\n";
    }

    public LinePosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = LineIndexOf(offset);
        var column = 1;
        var at = _lineStarts.Value[line];
        while (at < offset)
        {
            at += StringInfo.GetNextTextElementLength(Text.AsSpan(at));
            if (at <= offset) column++;
        }

        return new LinePosition(line + FirstLine, column);
    }

    private int[] FindLineStarts()
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '\n' || (Text[i] == '\r' && !(i + 1 < Text.Length && Text[i + 1] == '\n'))) starts.Add(i + 1);
        }

        return [.. starts];
    }
}
