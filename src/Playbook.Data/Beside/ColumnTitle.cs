namespace Playbook.Data.Beside;

/// <summary>The name of a column as it is shown: on one line, and not long.</summary>
internal static class ColumnTitle
{
    private const int Most = 40;

    public static string Of(string name)
    {
        var line = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Most ? line : line[..Most];
    }
}
