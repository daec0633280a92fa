using System.Collections.Immutable;

namespace Playbook.Templates;

/// <summary>
/// Recognises the message that nearly every message is: text, and placeholders <c>{{ offer.price }}</c> that the scope knows and the
/// message has. Nothing can be wrong
/// with it, so that it need not be parsed as a template.
/// </summary>
internal static class PlainPlaceholders
{
    public static bool AreKnown(string template, MessageScope scope, Predicate<string> isAbsent)
    {
        var rest = template.AsSpan();
        if (rest.Contains("{%", StringComparison.Ordinal)) return false;
        while (rest.IndexOfAny('{', '｛') is >= 0 and var open)
        {
            if (!rest[open..].StartsWith("{{", StringComparison.Ordinal)) return false;
            rest = rest[(open + 2)..];
            var close = rest.IndexOf("}}", StringComparison.Ordinal);
            if (close < 0) return false;
            if (MessageSchema.Find(rest[..close].Trim(' '), scope) is not { } path || isAbsent(path)) return false;
            rest = rest[(close + 2)..];
        }

        return true;
    }
}
