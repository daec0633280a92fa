namespace Playbook.Syntax.Formatting;

/// <summary>Which line break a file uses: what is written back uses the same.</summary>
internal static class LineBreakStyle
{
    /// <summary>CR LF where the first line ends so, else LF.</summary>
    public static string Of(string text)
    {
        var at = text.IndexOf('\n', StringComparison.Ordinal);
        return at > 0 && text[at - 1] == '\r' ? "\r\n" : "\n";
    }
}
