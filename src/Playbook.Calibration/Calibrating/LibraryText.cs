using System.Collections.Immutable;
using System.Text;
using MathNet.Numerics.LinearAlgebra;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Calibrating;

/// <summary>The lines of a library that calibration writes.</summary>
internal static class LibraryText
{
    private const int Digits = 7;

    private const int MostPlaces = 12;

    public static string Number(double value) => PlainDecimal.Of(value, Digits, MostPlaces);

    /// <summary>A line of <c>assume</c>: one scalar of YAML, since names of files may hold whatever means something there.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value, with its unit.</param>
    /// <param name="source">The log in a few words.</param>
    public static string Stated(string name, string value, string source) =>
        $"  {name}: '{$"{value} source \"measured: {source.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"".Replace("'", "''", StringComparison.Ordinal)}'\n";

    /// <summary>What a comment says of a standard error; 0 is of what the log does not tell.</summary>
    public static string Error(double error) => error > 0d ? $"Standard error {Number(error)}." : "The log does not tell it.";

    /// <summary>A block of <c>covariance</c> with the parameters that have a variance; empty where none has.</summary>
    public static string Covariance(string block, string scale, ImmutableArray<string> names, Matrix<double> matrix)
    {
        var told = Enumerable.Range(0, names.Length).Where(i => matrix[i, i] > 0d).ToArray();
        if (told.Length == 0) return string.Empty;
        var text = new StringBuilder($"  {block}:\n    scale: {scale}\n    row:\n");
        foreach (var i in told) text.Append($"      {names[i]}: {string.Join(", ", told.TakeWhile(j => j <= i).Select(j => Number(matrix[i, j])))}\n");
        return text.ToString();
    }
}
