namespace Playbook.Syntax.Formatting;

/// <summary>
/// Reads the comments of a trivia text one by one, of either spelling: <c>// …</c> and <c># …</c>. Between them it counts line breaks, and the
/// closing braces of YAML's own brackets.
/// </summary>
/// <param name="trivia">What stands before a token.</param>
/// <param name="carried">The line breaks that stand before it as tokens.</param>
internal ref struct TriviaReader(ReadOnlySpan<char> trivia, int carried = 0)
{
    private ReadOnlySpan<char> _rest = trivia;
    private int _carried = carried;
    private bool _isEmpty = true;

    /// <summary>The line breaks read since the last comment.</summary>
    public int LineBreaks { get; private set; }

    /// <summary>True when an empty line was among them.</summary>
    public bool IsBlank { get; private set; }

    /// <summary>Where the comment begins in its line, if a line break was read.</summary>
    public int Column { get; private set; }

    /// <summary>The closing braces read so far.</summary>
    public int Braces { get; private set; }

    /// <summary>True when one of them stands on the line of the comment.</summary>
    public bool IsBehindBrace { get; private set; }

    /// <summary>True behind the mark <c>...</c> that ends a YAML document.</summary>
    public bool AfterEnd { get; private set; }

    /// <summary>The comment that was found, with its mark.</summary>
    public ReadOnlySpan<char> Comment { get; private set; }

    /// <summary>The comment without its mark.</summary>
    public readonly ReadOnlySpan<char> Words => Comment[(Comment[0] == '#' ? 1 : 2)..];

    public bool ReadComment()
    {
        LineBreaks = _carried;
        _carried = 0;
        IsBlank = false;
        while (!_rest.IsEmpty)
        {
            if (_rest[0] is '\n' or '\r')
            {
                IsBlank |= _isEmpty && LineBreaks > 0;
                _isEmpty = true;
                LineBreaks++;
                Column = 0;
                IsBehindBrace = false;
                _rest = _rest[(_rest is ['\r', '\n', ..] ? 2 : 1)..];
                continue;
            }

            if (_rest[0] is '/' or '#' || (_rest[0] == '%' && Column == 0))
            {
                var end = _rest.IndexOfAny('\n', '\r');
                Comment = (end < 0 ? _rest : _rest[..end]).TrimEnd();
                _rest = end < 0 ? [] : _rest[end..];
                if (Comment[0] == '%') continue; // a directive of YAML
                return true;
            }

            _isEmpty &= char.IsWhiteSpace(_rest[0]);
            if (_rest[0] == '}')
            {
                Braces++;
                IsBehindBrace = true;
            }
            else if (Column == 0 && _rest.StartsWith("...")) AfterEnd = true;
            _rest = _rest[1..];
            Column++;
        }

        return false;
    }
}
