using Playbook.Data.Orders.Times;

namespace Playbook.Data.Orders.Reading;

/// <summary>The orders of a log while it is read, in buckets of members: sorting one bucket needs little room beside what is kept anyway.</summary>
internal sealed class OrderRows
{
    private const int BucketBits = 6;

    private readonly OrderBucket[] _buckets = [.. Enumerable.Range(0, 1 << BucketBits).Select(_ => new OrderBucket())];

    private readonly long[] _perDay = new long[CivilDay.Last - CivilDay.First + 1];

    public MemberTable Members { get; } = new();

    public long Count { get; private set; }

    public void Add(ReadOnlySpan<byte> member, int day, long amount, ulong fingerprint, long line)
    {
        var number = Members.NumberOf(member);
        _buckets[number & ((1 << BucketBits) - 1)].Add(new OrderRow(number >> BucketBits, day, amount, fingerprint, (uint)Math.Min(line, uint.MaxValue)));
        _perDay[day - CivilDay.First]++;
        Count++;
    }

    /// <summary>The first day that belongs to the log; the orders before are fewer than one in a hundred and lie years before.</summary>
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
            (previous, seen) = (day, seen + _perDay[day]);
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
}
