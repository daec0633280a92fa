using System.Text;
using System.Text.Unicode;
using Playbook.Data.Tables;

namespace Playbook.Data.Orders.Reading;

/// <summary>Numbers the members of a log in the order in which they come; identifiers are kept as UTF-8 until all are known.</summary>
internal sealed class MemberTable
{
    /// <summary>Bytes of an identifier; what is longer is none.</summary>
    public const int Longest = 1 << 12;

    private const int ChunkBits = 18;

    private readonly List<byte[]> _chunks = [];
    private readonly List<(ulong Hash, long Start, int Length)> _members = [];
    private int[] _slots = new int[1 << 12];
    private long _end;

    public int Count => _members.Count;

    /// <summary>The number of a member, from 0, who becomes known when new.</summary>
    public int NumberOf(ReadOnlySpan<byte> identifier)
    {
        var hash = Fingerprints.Of(identifier);
        var slot = Find(hash, identifier);
        if (_slots[slot] > 0) return _slots[slot] - 1;
        // What is no UTF-8 would be shown with the same signs of replacement as others like it: then it is the same member.
        if (!Utf8.IsValid(identifier)) return NumberOf(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(identifier)));
        if (_members.Count * 2 > _slots.Length)
        {
            Grow();
            slot = Find(hash, identifier);
        }

        _members.Add((hash, Keep(identifier), identifier.Length));
        _slots[slot] = _members.Count;
        return _members.Count - 1;
    }

    public string Name(int number)
    {
        var (_, start, length) = _members[number];
        return Encoding.UTF8.GetString(Kept(start, length));
    }

    private int Find(ulong hash, ReadOnlySpan<byte> identifier)
    {
        var slot = (int)(hash & (ulong)(_slots.Length - 1));
        while (_slots[slot] > 0)
        {
            var (known, start, length) = _members[_slots[slot] - 1];
            if (known == hash && identifier.SequenceEqual(Kept(start, length))) break;
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var i = 0; i < _members.Count; i++)
        {
            var slot = (int)(_members[i].Hash & (ulong)(_slots.Length - 1));
            while (_slots[slot] > 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = i + 1;
        }
    }

    private ReadOnlySpan<byte> Kept(long start, int length) => _chunks[(int)(start >> ChunkBits)].AsSpan((int)(start & ((1 << ChunkBits) - 1)), length);

    /// <summary>An identifier never lies in two chunks.</summary>
    private long Keep(ReadOnlySpan<byte> identifier)
    {
        if ((_end & ((1 << ChunkBits) - 1)) + identifier.Length > 1 << ChunkBits || _chunks.Count << ChunkBits <= _end)
        {
            _end = (long)_chunks.Count << ChunkBits;
            _chunks.Add(new byte[1 << ChunkBits]);
        }

        var start = _end;
        identifier.CopyTo(_chunks[^1].AsSpan((int)(start & ((1 << ChunkBits) - 1))));
        _end += identifier.Length;
        return start;
    }
}
