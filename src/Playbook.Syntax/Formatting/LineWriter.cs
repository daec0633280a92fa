using System.Text;
using Wcwidth;

namespace Playbook.Syntax.Formatting;

/// <summary>Gathers the pieces of one line, and writes it wrapped to the width of a page.</summary>
internal sealed class LineWriter
{
    private const int Width = 140;
    private const string Level = "  ";

    private readonly StringBuilder _text = new();
    private readonly List<Piece> _line = [];
    private bool _done;
    private bool _blankAllowed;

    public int Indent { get; set; }

    /// <summary>True between the first piece of a clause and its end: what comes goes on the same line.</summary>
    public bool InLine => _line.Count > 0 && !_done;

    public bool HasLine => _line.Count > 0;

    public void Add(Piece piece) => _line.Add(piece);

    /// <summary>The clause is complete; only a comment on its line may still come.</summary>
    public void EndLine() => _done = _line.Count > 0;

    /// <summary>Goes to a new line, after a blank one if that is wanted and fits.</summary>
    public void BeginLine(bool blankBefore)
    {
        Flush();
        if (blankBefore && _blankAllowed) _text.Append('\n');
        _blankAllowed = true;
    }

    /// <summary>No blank line comes next: a block was just opened.</summary>
    public void SuppressBlank() => _blankAllowed = false;

    public string Finish()
    {
        Flush();
        return _text.ToString();
    }

    public void Flush()
    {
        if (_line.Count == 0) return;
        Break(Indent);
        var column = Indent * Level.Length;
        var fresh = true;
        for (var i = 0; i < _line.Count; i++)
        {
            var piece = _line[i];
            if (piece.Kind == PieceKind.OwnLineComment && !fresh) Continue(ref column, ref fresh);
            if (piece.SpaceBefore && !fresh) { _text.Append(' '); column++; }
            _text.Append(piece.Text);
            column += WidthOf(piece.Text);
            fresh = false;
            if (i + 1 == _line.Count) break;
            if (piece.Kind is PieceKind.TrailingComment or PieceKind.OwnLineComment
                || (piece.Kind == PieceKind.Comma && _line[i + 1].Kind != PieceKind.TrailingComment && column + WidthOfSegment(i + 1) > Width))
                Continue(ref column, ref fresh);
        }

        _text.Append('\n');
        _line.Clear();
        _done = false;
    }

    private void Continue(ref int column, ref bool fresh)
    {
        if (fresh) return;
        _text.Append('\n');
        Break(Indent + 2);
        column = (Indent + 2) * Level.Length;
        fresh = true;
    }

    private void Break(int levels)
    {
        for (var i = 0; i < levels; i++) _text.Append(Level);
    }

    // From a comma to the next, both spaces and the comma included.
    private int WidthOfSegment(int first)
    {
        var width = 0;
        for (var i = first; i < _line.Count && width <= Width; i++)
        {
            if (_line[i].Kind is PieceKind.TrailingComment or PieceKind.OwnLineComment) break;
            width += WidthOf(_line[i].Text) + (_line[i].SpaceBefore ? 1 : 0);
            if (_line[i].Kind == PieceKind.Comma) break;
        }

        return width;
    }

    private static int WidthOf(string text)
    {
        if (System.Text.Ascii.IsValid(text)) return text.Length;
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Math.Max(0, UnicodeCalculator.GetWidth(rune));
        return width;
    }
}
