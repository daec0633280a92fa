using Playbook.Data.Tables;

namespace Playbook.Data.Orders.Reading;

/// <summary>Tells cancelled orders by their numbers: <c>C123</c> in a log whose numbers are digits alone otherwise.</summary>
/// <param name="order">The column of the order's number; -1 for none.</param>
/// <param name="isTaken">Whether numbers that begin with C are taken for cancellations.</param>
internal sealed class Cancellations(int order, bool isTaken)
{
    private long _plain;
    private long _cancelled;

    /// <summary>Whether the numbers that were read show that those with a C are cancellations.</summary>
    public bool AreThere => _cancelled > 0 && _plain > _cancelled;

    /// <summary>Whether the current row is of a cancelled order.</summary>
    public bool Is(TableReader table)
    {
        if (order < 0) return false;
        var number = table.Bytes(order).Trim((byte)' ');
        var marked = number is [(byte)'C' or (byte)'c', _, ..];
        if ((marked ? number[1..] : number).IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0) return false;
        if (marked) _cancelled++;
        else _plain++;
        return marked && isTaken;
    }
}
