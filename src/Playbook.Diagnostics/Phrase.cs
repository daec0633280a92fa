using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Playbook.Diagnostics;

/// <summary>
/// Words that a diagnostic says, with what they speak of: the English text, in which <c>{0}</c> stands for an argument, is the key
/// under which a <see cref="PhraseCatalogue"/> keeps the other languages. What no catalogue has (a name, a value, code) is said as it
/// stands. An interpolated string in the place of a phrase is one whose holes are its arguments.
/// </summary>
[InterpolatedStringHandler]
public sealed class Phrase : IEquatable<Phrase>
{
    private readonly StringBuilder _text;
    private readonly List<Phrase> _arguments = [];

    public Phrase(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * "{0}".Length));

    private Phrase(string text) => _text = new StringBuilder(text);

    /// <summary>The English text, with <c>{0}</c> in the place of the first argument.</summary>
    public string Text => _text.ToString();

    public ImmutableArray<Phrase> Arguments => [.. _arguments];

    /// <summary>Whether it is one word that has a translation: an empty place before it tells it from a name, which has none.</summary>
    public bool IsWord => _arguments is [{ Text.Length: 0 }] && !Text.Contains(' ', StringComparison.Ordinal);

    public static implicit operator Phrase(string text) => new(text);

    /// <summary>The phrase of an interpolated string, where the compiler would make a string of it.</summary>
    public static Phrase Of(Phrase phrase) => phrase;

    /// <summary>A word of ours that has a translation, where the same word could be somebody's name: the catalogues have it as <c>{0}yes</c>.</summary>
    public static Phrase Word(string word) => Labelled(string.Empty, string.Empty, word);

    /// <summary>A value behind the word for what it is: <c>time 09:00</c>; the catalogues have it as <c>time {0}</c>.</summary>
    public static Phrase Labelled(string label, Phrase value) => Labelled(label + " ", value, string.Empty);

    /// <summary><c>a, b, c</c>; in Chinese <c>a、b、c</c>.</summary>
    public static Phrase List(IEnumerable<Phrase> items) => Joined(items, (before, item) => $"{before}, {item}");

    /// <summary><c>a or b or c</c></summary>
    public static Phrase AnyOf(IEnumerable<Phrase> items) => Joined(items, (before, item) => $"{before} or {item}");

    public string In(Language language, PhraseCatalogue catalogue)
    {
        var said = catalogue.Find(Text, language);
        return _arguments.Count == 0 ? said : Fill(said, argument => _arguments[argument].In(language, catalogue));
    }

    public void AppendLiteral(string literal) => _text.Append(literal);

    public void AppendFormatted(Phrase argument)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{{{_arguments.Count}}}");
        _arguments.Add(argument);
    }

    public void AppendFormatted(string? argument) => AppendFormatted(new Phrase(argument ?? string.Empty));

    public void AppendFormatted<T>(T argument, string? format = null) =>
        AppendFormatted(argument is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : argument?.ToString());

    public bool Equals(Phrase? other) => other is not null && Text == other.Text && _arguments.SequenceEqual(other._arguments);

    public override bool Equals(object? obj) => Equals(obj as Phrase);

    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    /// <summary>The phrase in English.</summary>
    public override string ToString() => _arguments.Count == 0 ? Text : Fill(Text, argument => _arguments[argument].ToString());

    private static Phrase Labelled(string before, Phrase value, string behind)
    {
        var phrase = new Phrase(before);
        phrase.AppendFormatted(value);
        phrase.AppendLiteral(behind);
        return phrase;
    }

    private static Phrase Joined(IEnumerable<Phrase> items, Func<Phrase, Phrase, Phrase> join) => items.Aggregate((Phrase?)null, (before, item) => before is null ? item : join(before, item)) ?? string.Empty;

    /// <summary>Puts arguments into the places <c>{0}</c> to <c>{9}</c>; any other brace stands for itself.</summary>
    private static string Fill(string template, Func<int, string> argument)
    {
        var filled = new StringBuilder(template.Length);
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] == '{' && i + 2 < template.Length && char.IsAsciiDigit(template[i + 1]) && template[i + 2] == '}')
            {
                filled.Append(argument(template[i + 1] - '0'));
                i += 2;
            }
            else
            {
                filled.Append(template[i]);
            }
        }

        return filled.ToString();
    }
}
