using System.Globalization;

namespace Playbook.Scripts.Hosting;

/// <summary>Text of a script as it may go to a terminal: one line, without controls and marks of direction, not too long.</summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        var plain = string.Concat(text.EnumerateRunes().Take(ScriptLimits.MessageLength).Select(rune => System.Text.Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate ? " " : rune.ToString()));
        return plain.Trim();
    }
}
