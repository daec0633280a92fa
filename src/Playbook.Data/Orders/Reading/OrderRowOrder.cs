namespace Playbook.Data.Orders.Reading;

/// <summary>The rows of one member by day, equal ones beside each other in the order of the file.</summary>
internal readonly struct OrderRowOrder : IComparer<OrderRow>
{
    public int Compare(OrderRow x, OrderRow y)
    {
        if (x.Day != y.Day) return x.Day.CompareTo(y.Day);
        if (x.Fingerprint != y.Fingerprint) return x.Fingerprint.CompareTo(y.Fingerprint);
        return x.Amount != y.Amount ? x.Amount.CompareTo(y.Amount) : x.Line.CompareTo(y.Line);
    }
}
