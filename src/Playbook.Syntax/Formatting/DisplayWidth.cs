using Wcwidth;

namespace Playbook.Syntax.Formatting;

/// <summary>How many columns a text takes on a page of fixed width.</summary>
internal static class DisplayWidth
{
    public static int Of(string text)
    {
        if (System.Text.Ascii.IsValid(text)) return text.Length;
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Math.Max(0, UnicodeCalculator.GetWidth(rune));
        return width;
    }
}
