using System.Runtime.InteropServices;

namespace Playbook.Data.Orders.Reading;

/// <summary>The orders of a share of the members, in chunks so that growing copies nothing.</summary>
internal sealed class OrderBucket
{
    private const int SmallestChunk = 1 << 5;
    private const int LargestChunk = 1 << 12;

    private readonly List<OrderRow[]> _chunks = [];
    private OrderRow[] _current = [];
    private int _last;

    public int Count { get; private set; }

    public void Add(in OrderRow row)
    {
        if (_last == _current.Length)
        {
            _chunks.Add(_current = GC.AllocateUninitializedArray<OrderRow>(Math.Clamp(_current.Length * 2, SmallestChunk, LargestChunk)));
            _last = 0;
        }

        _current[_last++] = row;
        Count++;
    }

    /// <summary>Puts the rows in order of member, then of <see cref="OrderRowOrder"/>.</summary>
    /// <param name="members">How many members the bucket may have.</param>
    public void Sort(int members, ref OrderRow[] scratch)
    {
        if (scratch.Length < Count) scratch = new OrderRow[Count];
        var ends = new int[members + 1];
        foreach (ref readonly var row in Rows()) ends[row.Member + 1]++;
        for (var i = 0; i < members; i++) ends[i + 1] += ends[i];
        var starts = ends.AsSpan().ToArray();
        foreach (ref readonly var row in Rows()) scratch[starts[row.Member]++] = row;
        for (var member = 0; member < members; member++) scratch.AsSpan(ends[member]..ends[member + 1]).Sort(default(OrderRowOrder));
        var at = 0;
        foreach (var chunk in _chunks)
        {
            var length = Math.Min(chunk.Length, Count - at);
            scratch.AsSpan(at, length).CopyTo(chunk);
            at += length;
        }
    }

    public RowWalk Rows() => new(CollectionsMarshal.AsSpan(_chunks), _last);

    public void Clear()
    {
        _chunks.Clear();
        (_current, _last, Count) = ([], 0, 0);
    }

    /// <summary>Walks all rows without copying them.</summary>
    public ref struct RowWalk(Span<OrderRow[]> chunks, int last)
    {
        private readonly Span<OrderRow[]> _chunks = chunks;
        private int _chunk = -1;
        private int _at;
        private int _length;

        public readonly ref readonly OrderRow Current => ref _chunks[_chunk][_at];

        public readonly RowWalk GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_chunk >= 0 && ++_at < _length) return true;
            if (_chunk + 1 >= _chunks.Length) return false;
            _chunk++;
            _at = 0;
            _length = _chunk + 1 < _chunks.Length ? _chunks[_chunk].Length : last;
            return true;
        }
    }
}
