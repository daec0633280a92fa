using System.Text;

namespace Playbook.Scripts.Running;

/// <summary>Lines of a process that is not trusted to end them.</summary>
internal sealed class BoundedLines(TextReader reader)
{
    /// <summary>Characters of one line; more is taken for the end.</summary>
    private const int Longest = 16 * 1024 * 1024;

    private readonly char[] _buffer = new char[4096];
    private int _next;
    private int _filled;

    /// <summary>The next whole line; null where there is none any more.</summary>
    public string? Next()
    {
        var line = new StringBuilder();
        while (line.Length < Longest)
        {
            if (_next == _filled) (_next, _filled) = (0, reader.Read(_buffer, 0, _buffer.Length));
            if (_filled == 0) return null;
            var end = Array.IndexOf(_buffer, '\n', _next, _filled - _next);
            line.Append(_buffer, _next, (end < 0 ? _filled : end) - _next);
            _next = end < 0 ? _filled : end + 1;
            if (end >= 0) return line.ToString();
        }

        return null;
    }
}
