using System.Text.RegularExpressions;

namespace Playbook.Templates;

/// <summary>Placeholders in single or in full-width braces: <c>{offer.price}</c> and <c>｛｛offer.price｝｝</c> are none, and members would read them as they stand.</summary>
internal static partial class SingleBraces
{
    public static IEnumerable<TemplateFinding> In(string template, MessageScope scope)
    {
        foreach (Match match in Placeholder().Matches(template))
        {
            var path = match.Groups["path"].Value;
            if (!MessageSchema.Knows(path, scope) && !MessageSchema.Knows(path.Split('.')[0], scope)) continue;
            yield return new TemplateFinding(TemplateFindingKind.SingleBraces, match.Index, match.Length, match.Value) { Suggestion = $"{{{{ {path} }}}}", IsCorrection = true };
        }
    }

    [GeneratedRegex(@"(?<!\{)\$?\{ *(?<path>[a-z_]+(?:\.[a-z_]+)*) *\}(?!\})|\{?｛[｛{]? *(?<path>[a-z_]+(?:\.[a-z_]+)*) *[｝}]{1,2}|\{\{? *(?<path>[a-z_]+(?:\.[a-z_]+)*) *\}?｝", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
