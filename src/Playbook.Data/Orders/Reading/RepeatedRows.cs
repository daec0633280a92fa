namespace Playbook.Data.Orders.Reading;

/// <summary>
/// Whether rows that repeat others to the letter are left out. Where rows tell neither the time of day nor a number, alike rows can be true; only when
/// they are many are they taken for a repeated export.
/// </summary>
internal static class RepeatedRows
{
    /// <summary>Repeated rows that are never too many, and their share that is never too large.</summary>
    private const int Few = 20;
    private const int FewInHundred = 5;

    /// <param name="repeated">Rows that repeat another.</param>
    /// <param name="all">All rows that are orders.</param>
    /// <param name="tellsOrders">Whether rows tell one order from another.</param>
    public static bool AreDropped(long repeated, long all, bool tellsOrders) => tellsOrders || (repeated > Few && repeated * 100 > all * FewInHundred);
}
