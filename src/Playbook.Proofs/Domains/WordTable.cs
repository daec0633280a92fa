using System.Collections.Immutable;

namespace Playbook.Proofs.Domains;

/// <summary>The words that one variable can be, by place. Where it may be any word, those get a place that conditions speak of.</summary>
internal sealed class WordTable
{
    /// <summary>The place of what is unknown.</summary>
    public const long Unknown = -1;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly Lock _lock = new();
    private readonly bool _isOpen;

    /// <param name="declared">All words; null where it may be any.</param>
    public WordTable(ImmutableArray<string>? declared)
    {
        _isOpen = declared is null;
        foreach (var word in declared ?? []) Add(word);
        Universe = ValueSet.Of(Unknown, _isOpen ? int.MaxValue : _words.Count - 1);
    }

    public ValueSet Universe { get; }

    /// <summary>The places of some words; one that it cannot be has none.</summary>
    public ValueSet Places(IEnumerable<string> words)
    {
        lock (_lock)
        {
            var places = new List<long>();
            foreach (var word in words)
            {
                if (_places.TryGetValue(word, out var place)) places.Add(place);
                else if (_isOpen) places.Add(Add(word));
            }

            return ValueSet.Of(places.Distinct());
        }
    }

    /// <summary>
    /// The words of a set that a reader may be shown: those declared in their order, or, where any word may be, one that no condition speaks of, else
    /// those of the set by spelling; and last that it is unknown. What other questions have spoken of makes no difference.
    /// </summary>
    public List<(long Place, string? Word)> Choices(ValueSet set)
    {
        lock (_lock)
        {
            var choices = _isOpen && set.Max == int.MaxValue ? [Other(set)]
                : Enumerable.Range(0, _words.Count).Where(place => set.Contains(place)).Select(place => ((long Place, string? Word))(place, _words[place])).ToList();
            if (_isOpen) choices.Sort((left, right) => string.CompareOrdinal(left.Word, right.Word));
            if (set.Contains(Unknown)) choices.Add((Unknown, null));
            return choices;
        }
    }

    private (long Place, string? Word) Other(ValueSet set)
    {
        for (var word = "other"; ; word += "_")
        {
            if (!_places.TryGetValue(word, out var place)) return (int.MaxValue, word);
            if (set.Contains(place)) return (place, word);
        }
    }

    private int Add(string word)
    {
        _places[word] = _words.Count;
        _words.Add(word);
        return _words.Count - 1;
    }
}
