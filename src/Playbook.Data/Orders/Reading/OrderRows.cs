using Playbook.Data.Orders.Times;

namespace Playbook.Data.Orders.Reading;

/// <summary>The orders of a log while it is read, in buckets of members: sorting one bucket needs little room beside what is kept anyway.</summary>
internal sealed class OrderRows
{
    private const int BucketBits = 6;

    /// <summary>Orders whose members are looked up together.</summary>
    private const int Together = 128;

    private readonly OrderBucket[] _buckets = [.. Enumerable.Range(0, 1 << BucketBits).Select(_ => new OrderBucket())];

    private readonly long[] _perDay = new long[CivilDay.Last - CivilDay.First + 1];

    private readonly byte[] _identifiers = new byte[Together * 64];
    private readonly int[] _ends = new int[Together];
    private readonly int[] _numbers = new int[Together];
    private readonly OrderRow[] _rows = new OrderRow[Together];
    private int _waiting;

    public MemberTable Members { get; } = new();

    public long Count { get; private set; }

    private int Used => _waiting == 0 ? 0 : _ends[_waiting - 1];

    public void Add(ReadOnlySpan<byte> member, int day, long amount, ulong fingerprint, long line)
    {
        if (_waiting == Together || _identifiers.Length - Used < member.Length) Flush();
        member.CopyTo(_identifiers.AsSpan(Used));
        _ends[_waiting] = Used + member.Length;
        _rows[_waiting++] = new OrderRow(0, day, amount, fingerprint, (uint)Math.Min(line, uint.MaxValue));
        _perDay[day - CivilDay.First]++;
        Count++;
    }

    /// <summary>Hands the last orders to their members; before anything is asked.</summary>
    public void Flush()
    {
        Members.Number(_identifiers, _ends.AsSpan(0, _waiting), _numbers);
        for (var i = 0; i < _waiting; i++) _buckets[_numbers[i] & ((1 << BucketBits) - 1)].Add(_rows[i] with { Member = _numbers[i] >> BucketBits });
        _waiting = 0;
    }

    /// <summary>
    /// The first day that belongs to the log. The orders before lie years before the rest; they are fewer than one in a hundred, or on a
    /// day that programs write where there is none.
    /// </summary>
    public int FirstDayWithoutSkew()
    {
        const int years = 730;
        const int rare = 100;
        var (seen, previous, first) = (0L, -1, 0);
        for (var day = 0; day < _perDay.Length; day++)
        {
            if (_perDay[day] == 0) continue;
            if (seen * rare > Count) break;
            if (previous < 0 || day - previous >= years) first = day;
            previous = day;
            if (!IsStandIn(day + CivilDay.First)) seen += _perDay[day];
        }

        return first + CivilDay.First;
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

    /// <summary>1900-01-01, and 1970-01-01 with the day before it, on which it falls west of Greenwich.</summary>
    private static bool IsStandIn(int day) => day is CivilDay.First or 0 or -1;
}
