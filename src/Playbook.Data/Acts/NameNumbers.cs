using System.Collections.Immutable;

namespace Playbook.Data.Acts;

/// <summary>Numbers names in the order in which they come.</summary>
internal sealed class NameNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public IReadOnlyList<string> Names => _names;

    public int Of(string name)
    {
        if (_numbers.TryGetValue(name, out var number)) return number;
        _numbers.Add(name, _names.Count);
        _names.Add(name);
        return _names.Count - 1;
    }

    /// <summary>The names that are used in ordinal order, and the place of each number among them; -1 for one that is not.</summary>
    public (ImmutableArray<string> Names, int[] Places) Sorted(IEnumerable<int> used)
    {
        var sorted = used.Where(number => number >= 0).Distinct().OrderBy(number => _names[number], StringComparer.Ordinal).ToList();
        var places = Enumerable.Repeat(-1, _names.Count).ToArray();
        foreach (var (place, number) in sorted.Index()) places[number] = place;
        return ([.. sorted.Select(number => _names[number])], places);
    }
}
