namespace Playbook.Simulation.Engine;

/// <summary>An order that was made.</summary>
/// <param name="Time">Days from the start of the period.</param>
/// <param name="Paid">Money after discounts.</param>
/// <param name="Products">A bit for each product of the plan.</param>
/// <param name="Previous">The same shopper's order before, or −1.</param>
/// <param name="IsByMember">Whether it was made after joining.</param>
internal readonly record struct OrderEntry(double Time, double Paid, ulong Products, int Previous, bool IsByMember);

/// <summary>All orders of a shard, of both arms: each shopper's form a chain backwards in time, and a twin's runs on into the time before it was forked.</summary>
internal sealed class OrderLog(int expected)
{
    private OrderEntry[] _entries = new OrderEntry[Math.Max(16, expected)];
    private int _count;

    public ref readonly OrderEntry this[int index] => ref _entries[index];

    public int Append(double time, double paid, ulong products, int previous, bool isByMember)
    {
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, _entries.Length + (_entries.Length / 2));
        }

        _entries[_count] = new OrderEntry(time, paid, products, previous, isByMember);
        return _count++;
    }
}
