using System.Text.RegularExpressions;

namespace Playbook.Templates;

/// <summary>A placeholder that lost one of its closing braces, or both: <c>{{ offer.price }</c>.</summary>
internal static partial class UnclosedPlaceholder
{
    public const string Said = "this `{{` is never closed by `}}`";

    public static TemplateFinding? In(string template)
    {
        if (Opened().Match(template) is not { Success: true } match) return null;
        return new TemplateFinding(TemplateFindingKind.SyntaxError, match.Index, match.Length, Said) { Suggestion = $"{{{{ {match.Groups["path"].Value} }}}}", IsCorrection = true };
    }

    [GeneratedRegex(@"\{\{ *(?<path>[a-z_]+(?:\.[a-z_]+)+) *(?:\}(?!\})|(?=$|[^ }|.a-zA-Z0-9_\[(+*/=<>!&?'""$-]))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opened();
}
