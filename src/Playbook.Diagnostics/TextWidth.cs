using System.Text;
using Wcwidth;

namespace Playbook.Diagnostics;

/// <summary>How wide a text is on a terminal: full-width characters take two columns, marks that combine none.</summary>
public static class TextWidth
{
    public static int Of(string text) => Ascii.IsValid(text) ? text.Length : text.EnumerateRunes().Sum(Of);

    public static int Of(Rune rune) => rune.Value == '\t' ? 1 : Math.Max(0, UnicodeCalculator.GetWidth(rune));

    /// <summary>Breaks a text into lines of at most so many columns: at a space where there is one, between any two full-width characters, else where the line is full.</summary>
    public static IEnumerable<string> Wrap(string text, int columns)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var rest = paragraph;
            while (Of(rest) > columns && BreakIn(rest, columns) is var end && end < rest.Length)
            {
                yield return rest[..end].TrimEnd();
                rest = rest[end..].TrimStart();
            }

            yield return rest;
        }
    }

    private static int BreakIn(string text, int columns)
    {
        var (width, index, best) = (0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            // A line may begin after a space and before a full-width letter, not before full-width punctuation.
            if (index > 0 && (rune.Value == ' ' || (Of(rune) == 2 && !Rune.IsPunctuation(rune)))) best = index;
            width += Of(rune);
            if (width > columns) return best > 0 ? best : Math.Max(index, rune.Utf16SequenceLength);
            index += rune.Utf16SequenceLength;
        }

        return text.Length;
    }
}
