using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Playbook.Syntax.Formatting;

/// <summary>
/// Spells a value as a scalar of one line: plain where every reader of YAML sees the same text in it, else quoted. Quoted are also the words
/// and figures that a YAML 1.1 reader takes for something else: <c>no</c> for false, <c>11:00</c> for 660, <c>007</c> for an octal number.
/// </summary>
internal static partial class YamlScalar
{
    /// <summary>A key, or a phrase of the language. Plain decimal numbers stay plain: they are numbers here too.</summary>
    public static string OfPhrase(string phrase) => IsPlain(phrase) && !IsTrap(phrase) ? phrase : Quote(phrase);

    /// <summary>A text: nothing in it may look like a value of another type.</summary>
    public static string OfText(string text) => IsPlain(text) && !IsTrap(text) && !IsNumber(text) ? text : Quote(text);

    public static string Quote(string value)
    {
        var isOrdinary = IsPrintable(value);
        if (isOrdinary && !value.AsSpan().ContainsAny('"', '\\')) return $"\"{value}\"";
        return isOrdinary ? SingleQuote(value) : Escape(value);
    }

    public static string SingleQuote(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || !IsPrintable(value) || value[0] == ' ' || value[^1] is ' ' or ':') return false;
        if (value[0] is ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`') return false;
        if (value[0] is '-' or '?' or ':' && (value.Length == 1 || value[1] == ' ')) return false;
        return !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal)
            && !value.StartsWith("---", StringComparison.Ordinal) && !value.StartsWith("...", StringComparison.Ordinal);
    }

    public static bool IsPrintable(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is >= ' ' and <= '~') continue;
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1])) i++;
            else if (c <= '~' || char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF') return false;
        }

        return true;
    }

    private static bool IsTrap(string value) => value.Length switch
    {
        <= 5 when char.IsAsciiLetter(value[0]) => value.ToLowerInvariant() is "y" or "n" or "yes" or "no" or "on" or "off" or "true" or "false" or "null",
        _ => value is "~" or "=" or "<<" || ((char.IsAsciiDigit(value[0]) || value[0] is '-' or '+' or '.') && OtherFigure().IsMatch(value)),
    };

    private static bool IsNumber(string value) => (char.IsAsciiDigit(value[0]) || value[0] is '-' or '+' or '.') && Figure().IsMatch(value);

    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length + 2).Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is '"' or '\\') escaped.Append('\\').Append(c);
            else if (c == '\n') escaped.Append("\\n");
            else if (c == '\t') escaped.Append("\\t");
            else if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1])) escaped.Append(c).Append(value[++i]);
            else if (IsPrintable(c.ToString())) escaped.Append(c);
            else escaped.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return escaped.Append('"').ToString();
    }

    // Octal, binary and hexadecimal numbers, exponents, sexagesimal numbers (times!), dates, infinity.
    [GeneratedRegex(@"^(?:[-+]?0[0-7_]+|[-+]?0[box][0-9A-Fa-f_]+|[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?[eE][-+]?[0-9]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ][0-9].*)?|[-+]?\.(?i:inf|nan))$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OtherFigure();

    [GeneratedRegex(@"^[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9_]+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figure();
}
