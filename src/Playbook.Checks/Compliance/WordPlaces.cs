namespace Playbook.Checks.Compliance;

/// <summary>Words of a pack in texts and names. A word in Latin letters stands by itself, between signs that are no letters; one in other letters stands anywhere.</summary>
internal static class WordPlaces
{
    /// <summary>The next place of a word; −1 where there is none.</summary>
    public static int Next(string text, string word, int from)
    {
        for (var at = text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!char.IsAsciiLetter(word[0]) || ((at == 0 || !char.IsAsciiLetter(text[at - 1])) && (at + word.Length == text.Length || !char.IsAsciiLetter(text[at + word.Length])))) return at;
        }

        return -1;
    }

    /// <summary>Whether a name such as <c>place_fake_orders</c> holds one of some words.</summary>
    public static bool HoldsAny(string name, IEnumerable<string> words) => words.Any(word => Next(name, word, 0) >= 0);
}
