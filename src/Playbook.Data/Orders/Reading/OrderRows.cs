namespace Playbook.Data.Orders.Reading;

/// <summary>The orders of a log while it is read, in buckets of members: sorting one bucket needs little room beside what is kept anyway.</summary>
internal sealed class OrderRows
{
    private const int BucketBits = 6;

    /// <summary>Orders whose members are looked up together.</summary>
    private const int Together = 128;

    private readonly OrderBucket[] _buckets = [.. Enumerable.Range(0, 1 << BucketBits).Select(_ => new OrderBucket())];

    private readonly byte[] _identifiers = new byte[Together * 64];
    private readonly int[] _ends = new int[Together];
    private readonly int[] _numbers = new int[Together];
    private readonly OrderRow[] _rows = new OrderRow[Together];
    private int _waiting;

    public MemberTable Members { get; } = new();

    public DayTally Days { get; } = new();

    public long Count { get; private set; }

    private int Used => _waiting == 0 ? 0 : _ends[_waiting - 1];

    public void Add(ReadOnlySpan<byte> member, int day, long amount, ulong fingerprint, long line)
    {
        if (_waiting == Together || _identifiers.Length - Used < member.Length) Flush();
        member.CopyTo(_identifiers.AsSpan(Used));
        _ends[_waiting] = Used + member.Length;
        _rows[_waiting++] = new OrderRow(0, day, amount, fingerprint, (uint)Math.Min(line, uint.MaxValue));
        Days.Add(day);
        Count++;
    }

    /// <summary>Hands the last orders to their members; before anything is asked.</summary>
    public void Flush()
    {
        Members.Number(_identifiers, _ends.AsSpan(0, _waiting), _numbers);
        for (var i = 0; i < _waiting; i++) _buckets[_numbers[i] & ((1 << BucketBits) - 1)].Add(_rows[i] with { Member = _numbers[i] >> BucketBits });
        _waiting = 0;
    }

    /// <summary>Sorts each bucket in turn; its rows come by member, day and likeness.</summary>
    public IEnumerable<(int Bucket, OrderBucket Rows)> Sorted()
    {
        var scratch = Array.Empty<OrderRow>();
        for (var bucket = 0; bucket < _buckets.Length; bucket++)
        {
            _buckets[bucket].Sort((Members.Count >> BucketBits) + 1, ref scratch);
            yield return (bucket, _buckets[bucket]);
        }
    }

    /// <summary>Each bucket once more, freed behind the caller.</summary>
    public IEnumerable<(int Bucket, OrderBucket Rows)> Released()
    {
        for (var bucket = 0; bucket < _buckets.Length; bucket++)
        {
            yield return (bucket, _buckets[bucket]);
            _buckets[bucket].Clear();
        }
    }

    /// <summary>The number of a member by its place in a bucket.</summary>
    public static int MemberOf(int bucket, int place) => (place << BucketBits) | bucket;
}
