namespace Playbook.Syntax.Formatting;

/// <summary>Reads the comments of a trivia text one by one, counting the line breaks before each.</summary>
internal ref struct TriviaReader(ReadOnlySpan<char> trivia)
{
    private ReadOnlySpan<char> _rest = trivia;

    /// <summary>The line breaks read since the last comment.</summary>
    public int LineBreaks { get; private set; }

    /// <summary>The comment that was found, with its slashes.</summary>
    public ReadOnlySpan<char> Comment { get; private set; }

    public bool ReadComment()
    {
        LineBreaks = 0;
        while (!_rest.IsEmpty)
        {
            if (_rest is ['\r', '\n', ..]) { LineBreaks++; _rest = _rest[2..]; }
            else if (_rest[0] is '\n' or '\r') { LineBreaks++; _rest = _rest[1..]; }
            else if (_rest[0] == '/')
            {
                var end = _rest.IndexOfAny('\n', '\r');
                Comment = (end < 0 ? _rest : _rest[..end]).TrimEnd();
                _rest = end < 0 ? [] : _rest[end..];
                return true;
            }
            else _rest = _rest[1..];
        }

        return false;
    }
}
