using System.Collections.Immutable;

namespace Playbook.Data.Orders.Reading;

/// <summary>How many rows have something in common, and the first of their lines, in whatever order they come.</summary>
internal sealed class LineTally
{
    private const int Kept = 5;

    private readonly List<long> _first = new(Kept + 1);

    public long Count { get; private set; }

    public ImmutableArray<long> First => [.. _first];

    public void Add(long line)
    {
        Count++;
        if (_first.Count == Kept && line >= _first[^1]) return;
        var at = _first.BinarySearch(line);
        _first.Insert(at < 0 ? ~at : at, line);
        if (_first.Count > Kept) _first.RemoveAt(Kept);
    }
}
