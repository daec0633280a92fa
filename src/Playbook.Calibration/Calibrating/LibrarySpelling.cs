using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MathNet.Numerics.LinearAlgebra;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Calibrating;

/// <summary>How the libraries that calibrations write spell numbers, and what comes from files: names of files, columns and arms may hold any character.</summary>
public static class LibrarySpelling
{
    /// <summary>How every one of them begins.</summary>
    public const string Mark = "# Written by `playbook calibrate`";

    private const int Digits = 7;

    private const int MostPlaces = 12;

    public static string Number(double value) => PlainDecimal.Of(value, Digits, MostPlaces);

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

    /// <summary>A line of <c>assume</c>.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value, with its unit.</param>
    /// <param name="source">The log in a few words.</param>
    public static string Stated(string name, string value, string source) => $"  {name}: {Scalar($"{value} source {Quoted($"measured: {source}")}")}\n";

    /// <summary>What a comment says of a standard error; 0 is of what the log does not tell.</summary>
    public static string Error(double error) => error > 0d && Number(error) != "0" ? $"Standard error {Number(error)}." : "The log does not tell it.";

    /// <summary>A block of <c>covariance</c> with the parameters that have a variance; empty where none has.</summary>
    public static string Covariance(string block, string scale, ImmutableArray<string> names, Matrix<double> matrix)
    {
        var told = Enumerable.Range(0, names.Length).Where(i => matrix[i, i] > 0d && Number(matrix[i, i]) != "0").ToArray();
        if (told.Length == 0) return string.Empty;
        var text = new StringBuilder($"  {block}:\n    scale: {scale}\n    row:\n");
        foreach (var i in told) text.Append($"      {names[i]}: {string.Join(", ", told.TakeWhile(j => j <= i).Select(j => Number(matrix[i, j])))}\n");
        return text.ToString();
    }

    private static bool IsBreak(char symbol) => char.IsControl(symbol) || symbol is '\u2028' or '\u2029' or '\uFEFF';
}
