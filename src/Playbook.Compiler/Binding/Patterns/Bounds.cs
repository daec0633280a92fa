using System.Globalization;
using NodaTime;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Binding.Patterns;

/// <summary>
/// Which values of a type a pattern takes, as the catalogue writes it after the type: <c>from 1</c>, <c>above 0% to 100%</c>,
/// <c>from 0% below 100%</c>.
/// </summary>
public sealed record Bounds(Bound? Low, Bound? High)
{
    /// <summary>That a share is a part of a whole.</summary>
    public static Bounds Share { get; } = Parse(["from", "0%", "to", "100%"]);

    /// <summary>What a message says of the values: <c>at least `1`</c>.</summary>
    public Phrase Spoken => (Low, High) switch
    {
        ({ } low, { } high) => Phrase.Of($"{SpokenLow(low)} and {SpokenHigh(high)}"),
        ({ } low, null) => SpokenLow(low),
        (null, { } high) => SpokenHigh(high),
        _ => string.Empty,
    };

    /// <summary>Reads the words after a type's name.</summary>
    public static Bounds Parse(ReadOnlySpan<string> words)
    {
        Bound? low = null, high = null;
        for (var i = 0; i < words.Length; i += 2)
        {
            if (i + 1 == words.Length || words[i] is not ("from" or "above" or "to" or "below")) throw new InvalidOperationException($"The catalogue bounds a value by `{string.Join(' ', words)}`, which cannot be read.");
            var bound = new Bound(words[i + 1], Measure(words[i + 1]), words[i] is "from" or "to");
            if (words[i] is "from" or "above") low = bound;
            else high = bound;
        }

        return new Bounds(low, high);
    }

    public bool Hold(object value) => SizeOf(value) is var size
        && (Low is not { } low || size > low.Size || (low.IsIncluded && size == low.Size))
        && (High is not { } high || size < high.Size || (high.IsIncluded && size == high.Size));

    private static Phrase SpokenLow(Bound low) => low.IsIncluded ? Phrase.Of($"at least `{low.Text}`") : Phrase.Of($"more than `{low.Text}`");

    private static Phrase SpokenHigh(Bound high) => high.IsIncluded ? Phrase.Of($"at most `{high.Text}`") : Phrase.Of($"less than `{high.Text}`");

    private static decimal Measure(string text)
    {
        var digits = 0;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || text[digits] == '.')) digits++;
        var number = decimal.Parse(text.AsSpan(0, digits), CultureInfo.InvariantCulture);
        return text[digits..] switch
        {
            "" or "%" or "m" => number,
            var unit when DurationType.From(number, unit) is { } duration => SizeOf(duration),
            var unit => throw new InvalidOperationException($"The catalogue bounds a value by `{text}`, whose unit `{unit}` is not known."),
        };
    }

    private static decimal SizeOf(object value) => value switch
    {
        int count => count,
        Percent percent => percent.Points,
        Money money => money.Amount,
        Distance distance => distance.Metres,
        Duration duration => duration.BclCompatibleTicks,
        _ => throw new InvalidOperationException($"A {value.GetType().Name} cannot be bounded."),
    };
}
