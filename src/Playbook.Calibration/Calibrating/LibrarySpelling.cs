using System.Globalization;
using System.Text;

namespace Playbook.Calibration.Calibrating;

/// <summary>How the libraries that calibrations write spell what comes from files: names of files, columns and arms may hold any character.</summary>
public static class LibrarySpelling
{
    /// <summary>How every one of them begins.</summary>
    public const string Mark = "# Written by `playbook calibrate`";

    /// <summary>A phrase as one scalar of YAML.</summary>
    public static string Scalar(string phrase) => $"'{phrase.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A text literal of a playbook, on one line.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var symbol in text)
        {
            if (symbol is '"' or '\\') quoted.Append('\\').Append(symbol);
            else if (IsBreak(symbol)) quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)symbol:X4}");
            else quoted.Append(symbol);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A text within a comment, which ends with its line.</summary>
    public static string Commented(string text) => string.Concat(text.Select(symbol => IsBreak(symbol) ? ' ' : symbol));

    private static bool IsBreak(char symbol) => char.IsControl(symbol) || symbol is '\u2028' or '\u2029' or '\uFEFF';
}
