namespace Playbook.Templates;

/// <summary>
/// Recognises the message that nearly every message is: text, and placeholders <c>{{ offer.price }}</c> that the scope knows. Nothing can be wrong
/// with it, so that it need not be parsed as a template.
/// </summary>
internal static class PlainPlaceholders
{
    public static bool AreKnown(string template, MessageScope scope)
    {
        var rest = template.AsSpan();
        if (rest.Contains("{%", StringComparison.Ordinal)) return false;
        while (rest.IndexOf("{{", StringComparison.Ordinal) is >= 0 and var open)
        {
            rest = rest[(open + 2)..];
            var close = rest.IndexOf("}}", StringComparison.Ordinal);
            if (close < 0 || !MessageSchema.Knows(rest[..close].Trim(' ').ToString(), scope)) return false;
            rest = rest[(close + 2)..];
        }

        return true;
    }
}
