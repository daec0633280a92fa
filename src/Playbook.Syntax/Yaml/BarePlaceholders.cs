using System.Text.RegularExpressions;
using Playbook.Diagnostics;

namespace Playbook.Syntax.Yaml;

/// <summary>
/// Values that begin with a placeholder and are not quoted: YAML takes <c>{{ offer.price }}</c> for a mapping of mappings. The library is
/// given the same text with letters in the place of such values, so that it reads on, and each is told of once.
/// </summary>
internal static partial class BarePlaceholders
{
    public static (string Masked, List<TextSpan> Values) In(string text)
    {
        List<TextSpan> values = [];
        if (!text.Contains(": {{", StringComparison.Ordinal)) return (text, values);
        var masked = text.ToCharArray();
        foreach (Match match in Value().Matches(text))
        {
            var value = match.Groups["value"];
            values.Add(new TextSpan(value.Index, value.Length));
            for (var i = value.Index; i < value.Index + value.Length; i++)
                if (!char.IsLetterOrDigit(masked[i]) || char.IsSurrogate(masked[i])) masked[i] = 'x';
        }

        return (new string(masked), values);
    }

    public static Fix Quote(SourceText source, TextSpan value) =>
        Fix.Respell("put it in quotes", value, $"'{source.ToString(value).Replace("'", "''", StringComparison.Ordinal)}'");

    [GeneratedRegex(@"(?<=^ *[a-z_]+: +)(?<value>\{\{[^\r\n]*[^\s])(?=\s*$)", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();
}
