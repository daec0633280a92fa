using System.Buffers;
using Playbook.Simulation.Population;

namespace Playbook.Simulation.Engine;

/// <summary>
/// The orders of a shard's members, in both arms. Each arm's are a chain backwards in time, in short runs that lie together. The orders that a
/// member would make if nobody acted lie one behind the other from the start; what the plan makes of them goes off from there.
/// </summary>
/// <param name="keepsMarks">Whether it is kept which offers an order took up.</param>
internal sealed class OrderLog(bool keepsMarks) : IDisposable
{
    /// <summary>The end of a chain.</summary>
    public const int None = -1;

    private const int Run = 16;

    private OrderEntry[] _entries = ArrayPool<OrderEntry>.Shared.Rent(1 << 16);
    private OrdinaryWorth[] _worth = ArrayPool<OrdinaryWorth>.Shared.Rent(1 << 16);
    private uint[] _marks = [];
    private int[] _before = ArrayPool<int>.Shared.Rent(1 << 12);
    private int _runs;

    public ref readonly OrderEntry this[int index] => ref _entries[index];

    /// <summary>The bits of the offers that an order took up.</summary>
    public uint MarksOf(int index) => keepsMarks && index < _marks.Length ? _marks[index] : 0u;

    /// <summary>What an order of a planned life is worth.</summary>
    public ref readonly OrdinaryWorth WorthOf(int index) => ref _worth[index];

    /// <summary>The order before one in its chain.</summary>
    public int Before(int index) => index % Run == 0 ? _before[index / Run] : index - 1;

    /// <summary>Adds to a chain.</summary>
    /// <param name="last">Its last entry.</param>
    /// <param name="time">In days.</param>
    /// <param name="paid">Money after discounts.</param>
    /// <param name="products">A bit for each product.</param>
    /// <param name="forks">Whether a new chain begins here, that goes on backwards in the old one.</param>
    /// <param name="marks">The bits of the offers that it took up.</param>
    public int Append(int last, double time, double paid, uint products, bool forks = false, uint marks = 0u)
    {
        var index = forks || (last + 1) % Run == 0 ? Begin(last) : last + 1;
        _entries[index] = new OrderEntry(time, products, CentsOf(paid));
        if (keepsMarks)
        {
            if (index >= _marks.Length)
            {
                Array.Resize(ref _marks, _entries.Length);
            }

            _marks[index] = marks;
        }

        return index;
    }

    /// <summary>Lays out a life that is known in advance.</summary>
    /// <returns>The place of its first order.</returns>
    public int Plan(ReadOnlySpan<OrdinaryOrder> orders)
    {
        var first = _runs * Run;
        var last = None;
        foreach (ref readonly var order in orders)
        {
            last = (last + 1) % Run == 0 ? Begin(last) : last + 1;
            _entries[last] = new OrderEntry(order.Time, order.Products, CentsOf(order.Value));
            _worth[last] = new OrdinaryWorth(order.Value, order.Margin);
        }

        return first;
    }

    public void Dispose()
    {
        ArrayPool<OrderEntry>.Shared.Return(_entries);
        ArrayPool<int>.Shared.Return(_before);
        ArrayPool<OrdinaryWorth>.Shared.Return(_worth);
        _entries = [];
        _worth = [];
        _before = [];
    }

    private static int CentsOf(double paid) => (int)Math.Round(paid * 100d);

    private int Begin(int last)
    {
        if ((_runs + 1) * Run > _entries.Length)
        {
            _entries = Grow(_entries);
            _worth = Grow(_worth);
        }

        if (_runs == _before.Length)
        {
            _before = Grow(_before);
        }

        _before[_runs] = last;
        return _runs++ * Run;
    }

    private static T[] Grow<T>(T[] array)
    {
        var larger = ArrayPool<T>.Shared.Rent(array.Length * 2);
        array.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(array);
        return larger;
    }
}
