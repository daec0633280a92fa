namespace Playbook.Syntax.Parsing;

/// <summary>A block that <see cref="BraceRepair"/> has seen open, with what its indentation tells.</summary>
internal sealed class OpenBlock(int brace, int line, int indent)
{
    private readonly List<(int Indent, int First, bool HasBlock)> _lines = [];

    /// <summary>The index of its <c>{</c>; -1 for the file itself.</summary>
    public int Brace { get; } = brace;

    public int Line { get; } = line;

    /// <summary>The indentation of the line that opens it.</summary>
    public int Indent { get; } = indent;

    /// <summary>The indentation of the first line inside; -1 before there is one.</summary>
    public int BodyIndent { get; set; } = -1;

    public bool IsFile => Brace < 0;

    /// <summary>True once its body is set deeper than its head, so that indentation can be believed.</summary>
    public bool IsIndented => BodyIndent > Indent;

    public void BeginLine(int indent, int first)
    {
        while (_lines is [.., var last] && last.Indent >= indent) _lines.RemoveAt(_lines.Count - 1);
        _lines.Add((indent, first, false));
    }

    /// <summary>Notes that the latest line opens a block.</summary>
    public void LineOpensBlock()
    {
        if (_lines is [.., var last]) _lines[^1] = last with { HasBlock = true };
    }

    /// <summary>A line at this indentation without a block, though deeper lines follow it: it lost its <c>{</c>. The index of its first lexeme.</summary>
    public int? TakeHeadWithoutBrace(int indent)
    {
        var at = _lines.FindIndex(line => line.Indent == indent);
        if (at < 0 || at == _lines.Count - 1 || _lines[at].HasBlock) return null;
        var first = _lines[at].First;
        _lines.RemoveRange(at + 1, _lines.Count - at - 1);
        LineOpensBlock();
        return first;
    }
}
