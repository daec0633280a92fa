using System.Globalization;

namespace Playbook.Proofs.Domains;

/// <summary>A set of whole numbers: intervals, ascending and apart, both ends included. What a variable may still be.</summary>
internal sealed class ValueSet
{
    public static readonly ValueSet Empty = new([]);

    private readonly long[] _ends;

    private ValueSet(long[] ends) => _ends = ends;

    public bool IsEmpty => _ends.Length == 0;

    public long Min => _ends[0];

    public long Max => _ends[^1];

    /// <summary>Number of intervals.</summary>
    public int Count => _ends.Length / 2;

    public (long From, long To) this[int interval] => (_ends[2 * interval], _ends[(2 * interval) + 1]);

    public static ValueSet Of(long from, long to) => from > to ? Empty : new([from, to]);

    public static ValueSet Of(long value) => new([value, value]);

    /// <summary>The set of some numbers, in any order.</summary>
    public static ValueSet Of(IEnumerable<long> values)
    {
        var ends = new List<long>();
        foreach (var value in values.Order())
        {
            if (ends.Count > 0 && ends[^1] >= value - 1) ends[^1] = value;
            else ends.AddRange([value, value]);
        }

        return new([.. ends]);
    }

    public bool Contains(long value)
    {
        for (var i = 0; i < _ends.Length; i += 2)
            if (value <= _ends[i + 1]) return value >= _ends[i];
        return false;
    }

    public bool IsSubsetOf(ValueSet other)
    {
        if (ReferenceEquals(this, other)) return true;
        var j = 0;
        for (var i = 0; i < _ends.Length; i += 2)
        {
            while (j < other._ends.Length && other._ends[j + 1] < _ends[i]) j += 2;
            if (j == other._ends.Length || other._ends[j] > _ends[i] || other._ends[j + 1] < _ends[i + 1]) return false;
        }

        return true;
    }

    public bool Overlaps(ValueSet other)
    {
        for (int i = 0, j = 0; i < _ends.Length && j < other._ends.Length;)
        {
            if (_ends[i + 1] < other._ends[j]) i += 2;
            else if (other._ends[j + 1] < _ends[i]) j += 2;
            else return true;
        }

        return false;
    }

    /// <summary>What is in both; this very set where it is in the other.</summary>
    public ValueSet Intersect(ValueSet other)
    {
        if (IsSubsetOf(other)) return this;
        var ends = new List<long>(_ends.Length);
        for (int i = 0, j = 0; i < _ends.Length && j < other._ends.Length;)
        {
            var (from, to) = (Math.Max(_ends[i], other._ends[j]), Math.Min(_ends[i + 1], other._ends[j + 1]));
            if (from <= to) ends.AddRange([from, to]);
            if (_ends[i + 1] < other._ends[j + 1]) i += 2;
            else j += 2;
        }

        return ends.Count == 0 ? Empty : new([.. ends]);
    }

    /// <summary>What is in this and not in the other.</summary>
    public ValueSet Except(ValueSet other)
    {
        var ends = new List<long>(_ends.Length + 2);
        var j = 0;
        for (var i = 0; i < _ends.Length; i += 2)
        {
            var from = _ends[i];
            while (j < other._ends.Length && other._ends[j + 1] < from) j += 2;
            for (var k = j; k < other._ends.Length && other._ends[k] <= _ends[i + 1]; k += 2)
            {
                if (from < other._ends[k]) ends.AddRange([from, other._ends[k] - 1]);
                from = other._ends[k + 1] + 1;
            }

            if (from <= _ends[i + 1]) ends.AddRange([from, _ends[i + 1]]);
        }

        return ends.Count == 0 ? Empty : new([.. ends]);
    }

    /// <summary>What is in either, both being parts of a universe.</summary>
    public ValueSet Union(ValueSet other, ValueSet universe) => universe.Except(universe.Except(this).Except(other));

    public ValueSet AtLeast(long value) => IsEmpty || value <= Min ? this : Intersect(Of(value, long.MaxValue));

    public ValueSet AtMost(long value) => IsEmpty || value >= Max ? this : Intersect(Of(long.MinValue, value));

    public override string ToString() => string.Join(" ", Enumerable.Range(0, Count).Select(i =>
        this[i] is var (from, to) && from == to ? from.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{this[i].From}..{this[i].To}")));
}
