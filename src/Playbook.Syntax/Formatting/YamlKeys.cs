using Playbook.Syntax.Outlines;
using Playbook.Syntax.Tokens;

namespace Playbook.Syntax.Formatting;

/// <summary>The name of a clause as a key of YAML.</summary>
internal static class YamlKeys
{
    /// <summary>A word, or a path such as <c>flash_daily.every</c>; null where the head is something else.</summary>
    public static string? NameOf(OutlineClause clause)
    {
        var head = clause.Head;
        if (head.Count % 2 == 0) return null;
        for (var i = 0; i < head.Count; i++)
            if (head[i].Token is not { } token || token.Kind != (i % 2 == 0 ? TokenKind.Word : TokenKind.Dot)) return null;
        return head.Count == 1 ? head[0].Text : string.Concat(head.Select(part => part.Text));
    }

    /// <summary>The same below the keyword's own key, where a text may be a name too.</summary>
    public static string? BelowKeyword(OutlineClause clause) =>
        NameOf(clause) is { } name ? YamlScalar.OfPhrase(name)
        : clause.Head is [{ Token.Kind: TokenKind.String } text] ? YamlScalar.SingleQuote(text.Text)
        : null;
}
