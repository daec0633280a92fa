using System.Text;
using System.Text.Unicode;
using Playbook.Data.Tables;

namespace Playbook.Data.Orders.Reading;

/// <summary>
/// Numbers the members of a log in the order in which they come; identifiers are kept as UTF-8 until all are known. A table of millions
/// lies outside of the processor's caches, so that many members are looked up together: their misses then overlap.
/// </summary>
internal sealed class MemberTable
{
    /// <summary>Bytes of an identifier; what is longer is none.</summary>
    public const int Longest = 1 << 12;

    private const int ChunkBits = 18;

    private readonly List<byte[]> _chunks = [];
    private Entry[] _members = new Entry[1 << 8];
    private int[] _slots = new int[1 << 10];
    private long _end;

    public int Count { get; private set; }

    public string Name(int number) => Encoding.UTF8.GetString(Kept(_members[number]));

    /// <summary>Gives each identifier its number, from 0; who is new becomes known. This is a hot loop, written as such.</summary>
    /// <param name="identifiers">All identifiers one behind the other.</param>
    /// <param name="ends">Where each ends.</param>
    public void Number(ReadOnlySpan<byte> identifiers, ReadOnlySpan<int> ends, Span<int> numbers)
    {
        Span<ulong> hashes = stackalloc ulong[ends.Length];
        for (var (i, start) = (0, 0); i < ends.Length; start = ends[i++]) hashes[i] = Fingerprints.Of(identifiers[start..ends[i]]);
        var (slots, members) = (_slots, _members);
        for (var i = 0; i < ends.Length; i++) numbers[i] = slots[hashes[i] & (ulong)(slots.Length - 1)] - 1;
        for (var i = 0; i < ends.Length; i++)
        {
            if (numbers[i] >= 0 && members[numbers[i]].Hash != hashes[i]) numbers[i] = -1;
        }

        // Touches what is compared below.
        var touched = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            if (numbers[i] >= 0 && Kept(members[numbers[i]]) is [var first, ..]) touched += first;
        }

        for (var (i, start) = (0, 0); i < ends.Length; start = ends[i++])
        {
            var identifier = identifiers[start..ends[i]];
            if (numbers[i] < 0 || touched < 0 || !identifier.SequenceEqual(Kept(members[numbers[i]]))) numbers[i] = NumberOf(hashes[i], identifier);
        }
    }

    private int NumberOf(ulong hash, ReadOnlySpan<byte> identifier)
    {
        var slot = Find(hash, identifier);
        if (_slots[slot] > 0) return _slots[slot] - 1;
        // What is no UTF-8 would be shown with the same signs of replacement as others like it: then it is the same member.
        if (!Utf8.IsValid(identifier))
        {
            var shown = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(identifier));
            return NumberOf(Fingerprints.Of(shown), shown);
        }

        if (Count * 4 > _slots.Length)
        {
            Grow();
            slot = Find(hash, identifier);
        }

        if (Count == _members.Length) Array.Resize(ref _members, Count * 2);
        _members[Count] = new Entry(hash, Keep(identifier), identifier.Length);
        _slots[slot] = ++Count;
        return Count - 1;
    }

    private int Find(ulong hash, ReadOnlySpan<byte> identifier)
    {
        var slot = (int)(hash & (ulong)(_slots.Length - 1));
        while (_slots[slot] > 0)
        {
            var member = _members[_slots[slot] - 1];
            if (member.Hash == hash && identifier.SequenceEqual(Kept(member))) break;
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var i = 0; i < Count; i++)
        {
            var slot = (int)(_members[i].Hash & (ulong)(_slots.Length - 1));
            while (_slots[slot] > 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = i + 1;
        }
    }

    private ReadOnlySpan<byte> Kept(in Entry member) => _chunks[(int)(member.Start >> ChunkBits)].AsSpan((int)(member.Start & ((1 << ChunkBits) - 1)), member.Length);

    /// <summary>An identifier never lies in two chunks.</summary>
    private long Keep(ReadOnlySpan<byte> identifier)
    {
        if ((_end & ((1 << ChunkBits) - 1)) + identifier.Length > 1 << ChunkBits || (long)_chunks.Count << ChunkBits <= _end)
        {
            _end = (long)_chunks.Count << ChunkBits;
            _chunks.Add(new byte[1 << ChunkBits]);
        }

        var start = _end;
        identifier.CopyTo(_chunks[^1].AsSpan((int)(start & ((1 << ChunkBits) - 1))));
        _end += identifier.Length;
        return start;
    }

    private readonly record struct Entry(ulong Hash, long Start, int Length);
}
