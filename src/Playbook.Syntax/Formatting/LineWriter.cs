using System.Text;

namespace Playbook.Syntax.Formatting;

/// <summary>Gathers the pieces of one line, and writes it wrapped to the width of a page.</summary>
internal sealed class LineWriter(int width, string lineBreak)
{
    private const int Level = 2;

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
        if (blankBefore && _blankAllowed) _text.Append(lineBreak);
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
        _text.Append(' ', Indent * Level);
        LineBreaker.Write(_text, _line, Indent * Level, (Indent + 2) * Level, width, lineBreak);
        _text.Append(lineBreak);
        _line.Clear();
        _done = false;
    }
}
